package org.madang.insight;

import java.util.List;
import org.madang.discussion.Answers;
import org.madang.identity.SessionResource;
import org.madang.jam.JamView;
import org.madang.moderation.AlertView;

/**
 * All that the home of a jam shows first.
 *
 * @param session as {@code GET /api/session} tells it
 * @param jam as the reader sees it
 * @param alerts that are up, newest first
 * @param conversations worth joining, for the reader
 * @param themes the largest
 * @param unseen the newest answers to the reader that they have not seen
 */
public record HomeView(
    SessionResource.View session,
    JamView jam,
    List<AlertView> alerts,
    List<ConversationsToJoin.Invitation> conversations,
    PulseView pulse,
    List<ThemeCard> themes,
    List<Answers.Unseen> unseen) {}
