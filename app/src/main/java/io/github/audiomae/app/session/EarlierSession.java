package io.github.audiomae.app.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the sessions of versions up to 0.1, which had fields of their own for the state that features save now: moves
/// these to their present place.
final class EarlierSession {
    private static final List<String> VIEW_OF_PANES =
            List.of("pasted", "levels", "from", "to", "arrangement", "patchErrors");

    private EarlierSession() {}

    /// The session in the present form; one that already has it is returned unchanged.
    static ObjectNode upgraded(ObjectNode session) {
        if (session.has("features")) {
            return session;
        }
        ObjectNode features = session.putObject("features");
        if (session.get("mask") instanceof ObjectNode mask) {
            features.set("masking", mask);
        }
        move(session.get("view"), features.putObject("reconstruction"), VIEW_OF_PANES, VIEW_OF_PANES);
        move(session.get("view"), features.putObject("classification"), List.of("pinned"), List.of("pinned"));
        move(
                session.get("models"),
                features.putObject("models"),
                List.of("chosen", "painter", "listener"),
                List.of("chosen", "reconstructing", "classifying"));
        return session;
    }

    private static void move(@Nullable JsonNode from, ObjectNode to, List<String> before, List<String> now) {
        for (int i = 0; from != null && i < before.size(); i++) {
            if (from.has(before.get(i))) {
                to.set(now.get(i), from.get(before.get(i)));
            }
        }
    }
}
