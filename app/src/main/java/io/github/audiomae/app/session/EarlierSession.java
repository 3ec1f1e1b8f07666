package io.github.audiomae.app.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the sessions of earlier versions, and moves what they saved to its present place. Versions up to 0.1 had
/// fields of their own for the state that features save now; later ones called the recording "browse".
final class EarlierSession {
    private static final List<String> VIEW_OF_PANES =
            List.of("pasted", "levels", "from", "to", "arrangement", "patchErrors");

    private EarlierSession() {}

    /// The session in the present form; one that already has it is returned unchanged.
    static ObjectNode upgraded(ObjectNode session) {
        if (session.get("features") instanceof ObjectNode features) {
            renameBrowsing(features);
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

    /// The recording was one of two views, and saved whether it was visible.
    private static void renameBrowsing(ObjectNode features) {
        if (features.get("browse") instanceof ObjectNode browse && !features.has("recording")) {
            String place = browse.path("shown").asBoolean() ? "recording" : "window";
            features.putObject("places").put("place", place);
            features.set("recording", browse);
        }
    }

    private static void move(@Nullable JsonNode from, ObjectNode to, List<String> before, List<String> now) {
        for (int i = 0; from != null && i < before.size(); i++) {
            if (from.has(before.get(i))) {
                to.set(now.get(i), from.get(before.get(i)));
            }
        }
    }
}
