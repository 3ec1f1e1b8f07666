package io.github.audiomae.app.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.audiomae.app.feature.SavedState;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The state of one feature in a session. In the file it is one object: the fields of the record, and `version`.
///
/// @param version version of the record's format
/// @param fields the record itself, or what was read from a file; turned into JSON only when it is written, which is
/// not on the window's thread
record KeptState(int version, Object fields) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptState.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String VERSION = "version";

    /// Prepares for records of a type: Jackson takes some time for the first one of each. On any thread.
    static void prepareFor(Class<?> type) {
        JSON.readerFor(type);
    }

    /// The state as it is now.
    static KeptState of(SavedState<?> state) {
        return new KeptState(state.version(), state.read().get());
    }

    @JsonCreator
    static KeptState read(ObjectNode written) {
        ObjectNode fields = written.deepCopy();
        fields.remove(VERSION);
        return new KeptState(written.path(VERSION).asInt(1), fields);
    }

    @JsonValue
    ObjectNode written() {
        ObjectNode object = JSON.valueToTree(fields);
        return object.put(VERSION, version);
    }

    /// Restores it, unless it is of a newer version or makes no sense.
    <T extends Record> void restoreTo(SavedState<T> state) {
        if (version <= state.version()) {
            as(state.type()).ifPresent(state.restore());
        }
    }

    private <T> Optional<T> as(Class<T> type) {
        try {
            return Optional.of(JSON.convertValue(fields, type));
        } catch (IllegalArgumentException e) {
            LOG.warn("the state of a feature cannot be read and is left out", e);
            return Optional.empty();
        }
    }
}
