package org.madang.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.madang.identity.Member;
import org.madang.jam.Membership;
import org.madang.jam.Memberships;
import org.madang.jam.Phase;
import org.madang.platform.AskedLanguage;
import org.madang.platform.Refusal;

/** Where looking something up in a discussion is asking permission. */
@ApplicationScoped
public class Visits {
  /** A thread that the visitor may see. */
  public record InThread(JamThread thread, Visit visit) {}

  /** A post that the visitor may see. */
  public record AtPost(Post post, Visit visit) {}

  @Inject private Memberships memberships;
  @Inject private Threads threads;
  @Inject private Posts posts;
  @Inject private AskedLanguage language;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "madang.posting.perMinute", defaultValue = "10")
  private int perMinute;

  /** A member's visit in a jam they belong to. */
  public Visit of(UUID jam, Member member) {
    return of(memberships.get(jam, member));
  }

  /** The visit of somebody whose membership is at hand. */
  public Visit of(Membership membership) {
    var now = clock.instant();
    var jam = membership.jam();
    return new Visit(
        jam.id(),
        membership.member().id(),
        membership.isModerator(),
        membership.isExecutive(),
        jam.phase(now).compareTo(Phase.REVIEW) >= 0,
        membership.mayPost(now),
        membership.maySupport(now),
        membership.mayRate(now),
        Objects.requireNonNullElse(jam.postingPerMinute(), perMinute),
        language.or(membership.member().profile().locale()));
  }

  /** A thread, unless the member may not see it: then it does not exist. */
  public InThread thread(UUID id, Member member) {
    var thread = threads.get(id);
    try {
      return new InThread(thread, of(thread.jam(), member));
    } catch (Refusal _) {
      throw Threads.unknown(id);
    }
  }

  /** A post, unless the member may not see it: then it does not exist. */
  public AtPost post(UUID id, Member member) {
    var post = posts.get(id);
    try {
      return new AtPost(post, of(post.jam(), member));
    } catch (Refusal _) {
      throw Posts.unknown(id);
    }
  }
}
