package io.github.audiomae.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lines of fields separated by tabs, for programs that know no quotes (Raven, Audacity, the Embedding Projector).
final class TabbedText {
    private TabbedText() {}

    /// The fields as one line with its line end. Characters that would end a field or a line, and all other control
    /// characters, become visible, such as `\u0009`.
    static String line(List<?> fields) {
        return fields.stream().map(field -> plain(field.toString())).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String plain(String field) {
        StringBuilder plain = new StringBuilder();
        field.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                plain.append(String.format(Locale.ROOT, "\\u%04X", point));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
