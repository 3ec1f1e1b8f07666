package io.github.audiomae.app.library;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.Word;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import java.util.Collection;
import java.util.stream.Collectors;

/// How models are talked about in the window.
public record ModelWords(Messages messages) {
    private static final double MEGA = 1e6;

    /// Capabilities in a row.
    String can(Collection<Capability> capabilities) {
        return capabilities.stream().map(this::can).collect(Collectors.joining(", "));
    }

    private String can(Capability capability) {
        return switch (capability) {
            case RECONSTRUCT -> messages.text("library.can.reconstruct");
            case CLASSIFY -> messages.text("library.can.classify");
            case EMBED -> messages.text("library.can.embed");
        };
    }

    /// Capabilities as a list of known models names them.
    String canOf(Collection<String> words) {
        return can(words.stream()
                .map(word -> Word.find(Capability.class, word).orElseThrow())
                .toList());
    }

    /// Bytes in megabytes.
    public String megabytes(long bytes) {
        return messages.text("library.megabytes", messages.number(bytes / MEGA, bytes < 10 * MEGA ? 1 : 0));
    }

    /// Numbers in the tensors, in millions.
    String parameters(ModelFolder model) {
        return messages.text(
                "library.parameters",
                messages.number(model.manifest().architecture().parameters() / MEGA, 1));
    }

    /// How fast it was here.
    String speed(ModelRow row) {
        return row.millisecondsPerWindow().isPresent()
                ? messages.text(
                        "library.millis",
                        messages.number(row.millisecondsPerWindow().getAsDouble(), 1))
                : messages.text("library.millis.unknown");
    }

    /// The same where there is little room: a dash where nobody measured.
    String shortSpeed(ModelRow row) {
        return row.millisecondsPerWindow().isPresent() ? speed(row) : "–";
    }

    /// Where the weights came from: the file, and where that was fetched.
    String from(ModelManifest manifest) {
        String origin = manifest.provenance().origin();
        return origin == null ? manifest.provenance().source() : origin;
    }
}
