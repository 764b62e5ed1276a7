package org.madang.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ListenerTest {
  /** A line whose other end takes things when it is told to. */
  private static final class Tape implements Line {
    private final List<String> heard = new ArrayList<>();
    private Consumer<Boolean> onItsWay = sent -> {};

    @Override
    public void send(List<Saying> sayings, Consumer<Boolean> sent) {
      sayings.forEach(saying -> heard.add(saying.text()));
      onItsWay = sent;
    }

    void take() {
      onItsWay.accept(true);
    }
  }

  private static final Ticket TICKET =
      new Ticket(UUID.randomUUID(), UUID.randomUUID(), "a session", false);

  private final Tape tape = new Tape();
  private final Listener listener = new Listener(tape, reason -> {}, TICKET);

  @Test
  void whatHadToBeDroppedIsAskedForAgain() {
    begin("jam@7", 10);
    tell(11); // handed to the line, which does not take it
    for (var position = 12; position < 12 + Listener.MOST_WAITING; position++) {
      tell(position);
    }
    assertThat(listener.missing()).isEmpty();

    tell(12 + Listener.MOST_WAITING);
    tape.take();

    assertThat(tape.heard).containsExactly("missed since 7", "11");
    assertThat(listener.missing()).containsExactly(Map.entry("jam", 11L));
  }

  @Test
  void aChannelWatchedLaterIsCaughtUpFromWhereItsBrowserIs() {
    begin("jam@7", 10);
    tell(11);
    tape.take();

    listener.watch(Watch.of("jam@7,forum:" + new UUID(0, 1) + "@3,thread:" + new UUID(0, 2)), 12);

    assertThat(listener.missing())
        .containsOnly(
            Map.entry("jam", 11L),
            Map.entry("forum:" + new UUID(0, 1), 3L),
            Map.entry("thread:" + new UUID(0, 2), 12L));
  }

  @Test
  void whoWatchedSomethingElseMeanwhileIsAskedAgain() {
    listener.watch(Watch.of("jam@7"), 10);
    var asked = listener.missing();
    listener.watch(Watch.of("jam@8"), 10);

    listener.caughtUp(asked, List.of(Saying.of("missed since 7")), 10);
    listener.flush();

    assertThat(tape.heard).isEmpty();
    assertThat(listener.missing()).containsExactly(Map.entry("jam", 8L));
  }

  @Test
  void whatWaitsWhenAnotherChannelIsWatchedIsNotDropped() {
    begin("jam@7", 10);
    tell(11); // handed to the line, which does not take it
    tell(12);
    listener.watch(Watch.of("jam@7,forum:" + new UUID(0, 1)), 12);
    for (var i = 0; i < Listener.MOST_WAITING; i++) {
      listener.say(Saying.of("presence"));
    }

    tell(13);
    tape.take();
    listener.flush();

    assertThat(tape.heard).contains("12");
    assertThat(listener.missing()).isEmpty(); // not before that is on its way
    tape.take();
    assertThat(listener.missing()).containsEntry("jam", 12L);
  }

  @Test
  void whoIsAheadOfALogThatCameBackFromABackupHearsWhatIsNew() {
    begin("jam@5000", 3000);
    tell(3001);
    tape.take();

    assertThat(tape.heard).contains("3001");
  }

  @Test
  void nobodyAsleepIsBeaten() {
    begin("jam@7", 10);
    tell(11); // handed to the line, which does not take it

    listener.beat(-1);
    tape.take();
    listener.flush();
    assertThat(tape.heard).doesNotContain(Message.BEAT.text());

    listener.beat(-1);
    listener.flush();
    assertThat(tape.heard).contains(Message.BEAT.text());
  }

  @Test
  void tellsHowManyWaitAndHowManyWent() {
    begin("jam@7", 10);
    tell(11); // handed to the line, which does not take it
    tell(12);
    tell(13);

    assertThat(listener.waiting()).isEqualTo(2);
    assertThat(listener.flush()).isZero();
    tape.take();
    assertThat(listener.flush()).isEqualTo(2);
    assertThat(listener.waiting()).isZero();
  }

  private void begin(String watch, long position) {
    listener.watch(Watch.of(watch), position);
    var asked = listener.missing();
    listener.caughtUp(asked, List.of(Saying.of("missed since " + asked.get("jam"))), position);
    listener.flush();
    tape.take();
  }

  private void tell(long position) {
    listener.tell(Map.of("jam", Saying.of(Long.toString(position))), position);
    listener.flush();
  }
}
