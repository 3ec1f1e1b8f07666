package io.github.audiomae.checkpoint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the `__metadata__` of a safetensors file as training arguments: strings that look like a truth value or a
/// number are converted.
final class MetadataArguments {
    private static final int MOST = 10_000;
    private static final int LONGEST_VALUE = 10_000;
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})([eE][+-]?\\d{1,4})?");

    private final Map<String, Object> byName = new LinkedHashMap<>();

    /// Reads the object that `json` has just entered. Values that are not strings, or too long for an argument, are
    /// skipped.
    void read(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                if (json.getTextLength() <= LONGEST_VALUE && byName.size() < MOST) {
                    byName.put(name, typed(json.getText()));
                }
            } else {
                json.skipChildren();
            }
        }
    }

    Map<String, Object> byName() {
        return Collections.unmodifiableMap(byName);
    }

    private static Object typed(String value) {
        return switch (value) {
            case "true", "True" -> true;
            case "false", "False" -> false;
            default -> {
                if (WHOLE.matcher(value).matches()) {
                    yield Long.valueOf(value);
                }
                yield DECIMAL.matcher(value).matches() ? Double.valueOf(value) : value;
            }
        };
    }
}
