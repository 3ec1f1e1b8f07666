package io.github.audiomae.app.session;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.audiomae.app.feature.SavedState;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The saved states of features as JSON: their records with an additional field `version`.
final class StateJson {
    private static final Logger LOG = LoggerFactory.getLogger(StateJson.class);
    private static final String VERSION = "version";

    private final JsonMapper json = JsonMapper.builder().build();

    Map<String, ObjectNode> write(Map<String, SavedState<?>> features) {
        Map<String, ObjectNode> parts = new TreeMap<>();
        features.forEach((id, state) -> {
            ObjectNode part = json.valueToTree(state.read().get());
            parts.put(id, part.put(VERSION, state.version()));
        });
        return parts;
    }

    /// Restores the saved state of a feature; ignores it if it is missing, of a newer version, or damaged.
    <T extends Record> void restore(@Nullable ObjectNode part, SavedState<T> state) {
        if (part == null || part.path(VERSION).asInt(1) > state.version()) {
            return;
        }
        T kept;
        try {
            ObjectNode fields = part.deepCopy();
            fields.remove(VERSION);
            kept = json.convertValue(fields, state.type());
        } catch (IllegalArgumentException e) {
            LOG.warn("a part of the session cannot be read and is left out", e);
            return;
        }
        state.restore().accept(kept);
    }
}
