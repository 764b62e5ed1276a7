package org.madang.analytics.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.analytics.pulse.Activity.Kind;
import org.madang.analytics.pulse.Movement.Trend;

class MovementReaderTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Map<String, String> THEMES =
      Map.of("t1", "bikes", "t2", "trams", "t3", "trees");
  private final MovementReader reader = new MovementReader(Duration.ofMinutes(15));
  private final List<Activity> activities = new ArrayList<>();

  @Test
  void aThemeThatIsSpokenOfMoreThanBeforeGainsAndAnotherLoses() {
    write("t1", 60, 100);
    write("t2", 60, 100);
    write("t1", 20, 5);
    write("t2", 2, 5);

    var movements = read();

    assertThat(movements).extracting(Movement::group).containsExactly("bikes", "trams");
    assertThat(movements).extracting(Movement::trend).containsExactly(Trend.GAINS, Trend.LOSES);
    assertThat(movements.getFirst().now()).isEqualTo(20);
    assertThat(movements.getFirst().members()).isEqualTo(3);
    assertThat(movements.getFirst().shareBefore()).isEqualTo(0.5);
  }

  @Test
  void aThemeThatKeepsItsShareIsSteadyHoweverMuchIsWritten() {
    write("t1", 30, 100);
    write("t2", 30, 100);
    write("t1", 100, 5);
    write("t2", 100, 5);

    assertThat(read()).extracting(Movement::trend).containsOnly(Trend.STEADY);
  }

  @Test
  void aFewPostsMoveNothing() {
    write("t1", 60, 100);
    write("t2", 60, 100);
    write("t3", 3, 5);

    assertThat(read()).extracting(Movement::trend).containsOnly(Trend.STEADY);
  }

  @Test
  void oneMemberAloneMakesNothingGain() {
    write("t1", 60, 100);
    write("t2", 60, 100);
    for (int i = 0; i < 20; i++) {
      activities.add(activity("t1", "loud", 5));
    }

    assertThat(read().getFirst().trend()).isEqualTo(Trend.STEADY);
  }

  @Test
  void beforeThereIsAPastNothingMoves() {
    write("t1", 30, 5);

    assertThat(read()).extracting(Movement::trend).containsExactly(Trend.STEADY);
    assertThat(reader.read(List.of(), activity -> "x", NOON)).isEmpty();
  }

  @Test
  void fromAShortPastNothingIsKnownOfASmallTheme() {
    write("t1", 10, 100);
    write("t2", 10, 100);
    write("t1", 90, 5);
    write("t2", 90, 5);
    write("t3", 20, 5);

    assertThat(read()).extracting(Movement::trend).containsOnly(Trend.STEADY);
  }

  @Test
  void amongManyGroupsOneThatLosesIsSaidToLose() {
    var groups = new ArrayList<String>();
    for (int i = 0; i < 39; i++) {
      groups.add("g" + i);
    }
    write("A", 36, 100);
    groups.subList(0, 4).forEach(group -> write(group, 1, 100));
    write("A", 620, 5);
    groups.forEach(group -> write(group, 9, 5));
    write("g0", 29, 5);

    var a =
        reader.read(activities, Activity::thread, NOON).stream()
            .filter(movement -> movement.group().equals("A"))
            .findFirst()
            .orElseThrow();

    assertThat(a.trend()).isEqualTo(Trend.LOSES);
    assertThat(a.z()).isNegative();
    assertThat(a.share()).isEqualTo(0.62);
    assertThat(a.shareBefore()).isEqualTo(0.9);
    assertThat(a.usual()).isEqualTo(900);
  }

  @Test
  void whatIsUsualOfAGroupWithoutAPastIsNothing() {
    write("t1", 40, 100);
    write("t2", 40, 5);

    var trams = read().getFirst();

    assertThat(trams.group()).isEqualTo("trams");
    assertThat(trams.trend()).isEqualTo(Trend.GAINS);
    assertThat(trams.usual()).isZero();
    assertThat(trams.z()).isFinite();
  }

  @Test
  void theStrongestRiseIsOneToo() {
    write("t1", 1, 100);
    write("t2", 2000, 100);
    write("t1", 60, 5);
    write("t2", 1940, 5);

    assertThat(read().getFirst().trend()).isEqualTo(Trend.GAINS);
  }

  @Test
  void whatBelongsToNoGroupAndTheFutureAreNotCounted() {
    write("elsewhere", 30, 5);
    write("t1", 4, -5);

    assertThat(read()).isEmpty();
  }

  @Test
  void aWindowWithoutLengthIsRefused() {
    assertThatThrownBy(() -> new MovementReader(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Movement> read() {
    return reader.read(activities, activity -> THEMES.get(activity.thread()), NOON);
  }

  private void write(String thread, int posts, int minutesAgo) {
    for (int i = 0; i < posts; i++) {
      activities.add(activity(thread, "m" + i % 3, minutesAgo));
    }
  }

  private static Activity activity(String thread, String member, int minutesAgo) {
    return new Activity(
        thread, member, NOON.minus(Duration.ofMinutes(minutesAgo)), Kind.POST, "en", "");
  }
}
