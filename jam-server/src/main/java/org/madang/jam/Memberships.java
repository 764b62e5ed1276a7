package org.madang.jam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Member;
import org.madang.platform.ArrayText;
import org.madang.platform.Cursor;
import org.madang.platform.Page;
import org.madang.platform.Refusal.NotAllowed;
import org.madang.platform.Writing;

/** Who is in which jam. */
@ApplicationScoped
public class Memberships {
  private static final String ADMITTED =
      """
      select m from Membership m join fetch m.member p
      where m.jam = :jam
        and (lower(p.profile.name) like :like escape '!' or (:byEmail = true and p.email like :like escape '!'))
        and (:role = '' or (:role = 'participant' and m.participant = true)
          or (:role = 'moderator' and m.moderator = true) or (:role = 'executive' and m.executive = true))
        and (p.profile.name > :name or (p.profile.name = :name and p.id > :id))
      order by p.profile.name, p.id
      """;

  private static final String SIGHT =
      """
      select p.id, p.admin, m.jam, m.moderator from member p
      left join membership m on m.member = p.id and (m.participant or m.moderator or m.executive)
      where p.id = any(cast(?1 as uuid[]))
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  public void add(Membership membership) {
    entities.persist(membership);
  }

  void remove(Membership membership) {
    entities.remove(membership);
  }

  public Optional<Membership> find(Jam jam, Member member) {
    var key = new Membership.Key(jam.id(), member.id());
    return Optional.ofNullable(entities.find(Membership.class, key));
  }

  /**
   * The viewer's membership of a jam: the way into everything inside it. A jam they may not see is
   * not there; one they see and have not joined refuses them; an admin who has not joined has the
   * rights of an admin.
   */
  public Membership get(UUID jam, Member viewer) {
    var entered =
        Optional.ofNullable(entities.find(Jam.class, jam)).orElseThrow(() -> Jams.missing(jam));
    var membership = seeing(entered, viewer);
    if (!membership.isInside() && !viewer.isAdmin()) {
      if (entered.isOpen()) {
        throw new NotAllowed(
            "not-a-member", "Only members of this jam see inside.", "Join the jam.");
      }
      throw Jams.missing(jam);
    }
    return membership;
  }

  /** What these members may see now, by the rows and not by what memory keeps. One query. */
  public Sight sight(Collection<UUID> viewers) {
    var admins = new HashSet<UUID>();
    var seats = new HashSet<Seat>();
    for (var row :
        entities.createNativeQuery(SIGHT).setParameter(1, ArrayText.of(viewers)).getResultList()) {
      var columns = (Object[]) row;
      var viewer = (UUID) columns[0];
      if ((Boolean) columns[1]) {
        admins.add(viewer);
      }
      if (columns[2] != null) {
        seats.add(new Seat((UUID) columns[2], viewer, (Boolean) columns[3]));
      }
    }
    return new Sight(admins, seats);
  }

  /** What the viewer is in a jam, also when that is nothing. */
  Membership seeing(Jam jam, Member viewer) {
    return find(jam, viewer).orElseGet(() -> Membership.outside(jam, viewer, clock.instant()));
  }

  List<Membership> of(Member member) {
    return entities
        .createQuery("select m from Membership m where m.member = :member", Membership.class)
        .setParameter("member", member)
        .getResultList();
  }

  /** Everyone who is in a jam, for what runs by itself: cohorts, reports. */
  public List<Membership> all(Jam jam) {
    return entities
        .createQuery(
            "select m from Membership m join fetch m.member where m.jam = :jam order by m.joinedAt,"
                + " m.member.id",
            Membership.class)
        .setParameter("jam", jam)
        .getResultList();
  }

  /** Those of some members who are in a jam, with who they are. */
  public List<Membership> of(Jam jam, Collection<UUID> members) {
    return members.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select m from Membership m join fetch m.member where m.jam = :jam and m.member.id in :members",
                Membership.class)
            .setParameter("jam", jam)
            .setParameter("members", members)
            .getResultList();
  }

  /** A pattern for {@code like … escape '!'}: the words as they are written, anywhere. */
  static String containing(String words) {
    return "%" + Writing.line(words).toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  /** Those whose name has the words in it, or, where addresses may be known, whose e-mail has. */
  Page<Membership> admitted(
      Jam jam, String words, boolean byEmail, String role, int limit, @Nullable String after) {
    var from = after == null ? List.of("", new UUID(0, 0).toString()) : Cursor.read(after, 2);
    var found =
        entities
            .createQuery(ADMITTED, Membership.class)
            .setParameter("jam", jam)
            .setParameter("like", containing(words))
            .setParameter("byEmail", byEmail)
            .setParameter("role", role)
            .setParameter("name", from.getFirst())
            .setParameter("id", Cursor.id(from.getLast()))
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(found, limit, m -> Cursor.of(m.member().name(), m.member().id()));
  }
}
