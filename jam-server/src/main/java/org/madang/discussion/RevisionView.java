package org.madang.discussion;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a thread or post as they stood from a time on; the last ones are those of now. */
public record RevisionView(
    Instant at, @Nullable String title, String text, String html, List<String> tags) {
  static List<RevisionView> of(Visits.InThread in, List<Revision> before) {
    var thread = in.thread();
    return in.visit().reads(thread.visibility(), thread.isBy(in.visit().member()))
        ? of(before, Revision.of(thread))
        : List.of();
  }

  static List<RevisionView> of(Visits.AtPost at, List<Revision> before) {
    var post = at.post();
    return at.visit().reads(post.visibility(), post.isBy(at.visit().member()))
        ? of(before, Revision.of(post))
        : List.of();
  }

  private static List<RevisionView> of(List<Revision> before, Revision now) {
    return Stream.concat(before.stream(), Stream.of(now))
        .map(
            one ->
                new RevisionView(
                    one.at(), one.title(), one.text(), Markdown.html(one.text()), one.tags()))
        .toList();
  }
}
