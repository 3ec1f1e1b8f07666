package io.github.audiomae.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The texts in a `config.json` beside a checkpoint, in Hugging Face's format: names of the classes, and the licence.
/// Sizes are never taken from it; they are derived from the tensors.
///
/// @param json the file, or an empty object
record HubConfig(JsonNode json) {
    private static final String NAME = "config.json";

    /// A larger file is not a configuration.
    private static final long MOST_BYTES = 4 << 20;

    /// The configuration beside a checkpoint; empty if there is none or it cannot be read.
    static HubConfig beside(Path checkpoint) {
        return new HubConfig(beside(checkpoint, NAME));
    }

    /// A JSON file beside a checkpoint; an empty object if there is none or it cannot be read.
    static JsonNode beside(Path checkpoint, String name) {
        JsonMapper mapper = new JsonMapper();
        Path file = checkpoint.resolveSibling(name);
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                return mapper.readTree(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            // The checkpoint can be imported without it.
        }
        return mapper.createObjectNode();
    }

    /// The names of the classes in order, from transformers' `id2label` or timm's `label_names`. Empty unless their
    /// number is `classes` and they are more than placeholders ("LABEL_0").
    Optional<List<String>> labels(int classes) {
        List<String> names = new ArrayList<>();
        JsonNode byNumber = json.path("id2label");
        JsonNode inOrder = json.path("label_names").isArray()
                ? json.path("label_names")
                : json.path("pretrained_cfg").path("label_names");
        for (int i = 0; i < classes; i++) {
            JsonNode name = byNumber.isObject() ? byNumber.path(Integer.toString(i)) : inOrder.path(i);
            if (!name.isTextual() || name.asText().isBlank() || name.asText().equals("LABEL_" + i)) {
                return Optional.empty();
            }
            names.add(name.asText());
        }
        return Math.max(byNumber.size(), inOrder.size()) == classes ? Optional.of(names) : Optional.empty();
    }

    /// The licence that the configuration names.
    Optional<String> licence() {
        JsonNode own = json.path("license");
        JsonNode words = own.isTextual() ? own : json.path("pretrained_cfg").path("license");
        return words.isTextual() && !words.asText().isBlank() ? Optional.of(words.asText()) : Optional.empty();
    }
}
