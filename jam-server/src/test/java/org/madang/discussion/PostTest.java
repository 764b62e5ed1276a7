package org.madang.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.discussion.Talk.ADA;
import static org.madang.discussion.Talk.BEN;
import static org.madang.discussion.Talk.NOON;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.platform.Refusal.Conflict;
import org.madang.platform.Refusal.Invalid;
import org.madang.platform.Refusal.NotAllowed;

class PostTest {
  private final JamThread thread = Talk.idea();
  private final Post post = Talk.reply(thread, null, "Yes");

  @Test
  void itsAuthorEditsItForFifteenMinutes() {
    var last = NOON.plus(Duration.ofMinutes(15));

    assertThat(post.edit(BEN, "Yes!", last).orElseThrow().text()).isEqualTo("Yes");
    assertThatThrownBy(() -> post.edit(BEN, "No", last.plusNanos(1))).isInstanceOf(Conflict.class);
    assertThat(post.text()).isEqualTo("Yes!");
  }

  @Test
  void nobodyElseEditsOrWithdrawsIt() {
    assertThatThrownBy(() -> post.edit(ADA, "No", NOON)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> post.withdraw(ADA, NOON)).isInstanceOf(NotAllowed.class);
    assertThat(post.text()).isEqualTo("Yes");
    assertThat(post.visibility()).isEqualTo(Visibility.VISIBLE);
  }

  @Test
  void emptyWordsAreNoPost() {
    assertThatThrownBy(() -> Talk.reply(thread, null, " \n\u200B ")).isInstanceOf(Invalid.class);
  }

  @Test
  void whatIsHiddenIsNeitherEditedNorRepliedTo() {
    post.hide(true, NOON);

    assertThatThrownBy(() -> post.edit(BEN, "No", NOON)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> Talk.reply(thread, post, "What?")).isInstanceOf(Conflict.class);
  }

  @Test
  void aReplyNamesItsParentAlsoWhereTheTreeIsFlat() {
    Post parent = post;
    parent.stand(1, null);
    for (int ordinal = 2; ordinal <= 100; ordinal++) {
      var reply = Talk.reply(thread, parent, "Deeper");
      reply.stand(ordinal, parent);
      assertThat(reply.parent()).isEqualTo(parent.id());
      assertThat(reply.depth()).isEqualTo(Math.min(ordinal - 1, 63));
      parent = reply;
    }
  }

  @Test
  void itStandsOnce() {
    post.stand(1, null);

    assertThatThrownBy(() -> post.stand(2, null)).isInstanceOf(IllegalStateException.class);
    assertThat(post.ordinal()).isEqualTo(1);
  }

  @Test
  void importedWordsAreKeptToTheLetter() {
    var imported =
        Post.imported(UUID.randomUUID(), thread, null, BEN, "  as\r\nit was ", NOON, "c7");

    assertThat(imported.text()).isEqualTo("  as\r\nit was ");
    assertThat(imported.externalId()).isEqualTo("c7");
  }
}
