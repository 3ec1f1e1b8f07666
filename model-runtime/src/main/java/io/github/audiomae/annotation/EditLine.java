package io.github.audiomae.annotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An edit as one line of JSON.
///
/// @param removed the ids of annotations
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EditLine(
        Edit.Kind kind, List<Long> removed, List<Written> added, List<String> layersRemoved, List<Layer> layersAdded) {
    private static final JsonMapper JSON = new JsonMapper();

    /// An annotation with plain fields.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Written(
            long id,
            double start,
            double end,
            @Nullable Double low,
            @Nullable Double high,
            String name,
            String layer,
            List<Map<String, String>> cells) {
        static Written of(Annotation one) {
            return new Written(
                    one.id(),
                    one.span().startSeconds(),
                    one.span().endSeconds(),
                    one.band().map(FrequencyRange::lowHz).orElse(null),
                    one.band().map(FrequencyRange::highHz).orElse(null),
                    one.name(),
                    one.layer(),
                    one.cells());
        }

        Annotation annotation() {
            return new Annotation(
                    id,
                    new TimeSpan(start, end),
                    low == null || high == null ? Optional.empty() : Optional.of(new FrequencyRange(low, high)),
                    orEmpty(name),
                    orEmpty(layer),
                    orEmpty(cells));
        }
    }

    static String text(Edit edit) {
        try {
            return JSON.writeValueAsString(new EditLine(
                    edit.kind(),
                    edit.removed().stream().map(Annotation::id).toList(),
                    edit.added().stream().map(Written::of).toList(),
                    edit.layersRemoved().stream().map(Layer::name).toList(),
                    edit.layersAdded()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an edit cannot be written", e);
        }
    }

    /// The edit of a line, for the document that it was made in.
    ///
    /// @throws IllegalArgumentException if the line is damaged or belongs to another document
    static Edit read(String line, AnnotationDocument document) {
        try {
            EditLine read = JSON.readValue(line, EditLine.class);
            return new Edit(
                    read.kind(),
                    orEmpty(read.removed()).stream()
                            .map(id -> document.find(id)
                                    .orElseThrow(() -> new IllegalArgumentException("no annotation " + id)))
                            .toList(),
                    orEmpty(read.added()).stream().map(Written::annotation).toList(),
                    document.layers().stream()
                            .filter(layer -> orEmpty(read.layersRemoved()).contains(layer.name()))
                            .toList(),
                    orEmpty(read.layersAdded()));
        } catch (JsonProcessingException | NullPointerException e) {
            throw new IllegalArgumentException("no edit: " + line, e);
        }
    }

    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
