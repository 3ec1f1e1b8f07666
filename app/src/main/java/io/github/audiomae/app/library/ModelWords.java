package io.github.audiomae.app.library;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.model.Accuracy;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Texts about models.
public record ModelWords(Messages messages) {
    private static final double MEGA = 1e6;

    /// Capabilities, separated by commas.
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

    /// Capabilities in the notation of the list of known models.
    String canOf(Collection<String> words) {
        return can(words.stream()
                .map(word -> EnumWord.find(Capability.class, word).orElseThrow())
                .toList());
    }

    /// Bytes in megabytes.
    public String megabytes(long bytes) {
        return messages.text("library.megabytes", messages.number(bytes / MEGA, bytes < 10 * MEGA ? 1 : 0));
    }

    /// The precision in which it computes.
    String precision(ModelManifest manifest) {
        return switch (manifest.precision()) {
            case FP32 -> messages.text("library.precision.fp32");
            case INT8 -> messages.text("library.precision.int8");
        };
    }

    /// What a model lost by a reduced precision.
    String accuracy(Accuracy loss) {
        List<String> said = new ArrayList<>();
        said.add(messages.text(
                "library.accuracy.cosine",
                messages.number(loss.medianCosine(), 5),
                loss.sounds(),
                messages.number(loss.worstCosine(), 5)));
        if (loss.sameTopFive() != null) {
            said.add(messages.text("library.accuracy.classes", messages.number(100 * loss.sameTopFive(), 0)));
        }
        if (loss.maskedErrorRatio() != null) {
            said.add(messages.text("library.accuracy.error", messages.number(loss.maskedErrorRatio(), 4)));
        }
        if (!loss.isGood()) {
            said.add(messages.text("library.accuracy.less"));
        }
        return String.join(" ", said);
    }

    /// The number of parameters, in millions.
    String parameters(ModelFolder model) {
        return messages.text(
                "library.parameters",
                messages.number(model.manifest().architecture().parameters() / MEGA, 1));
    }

    /// Its time per window, as measured here.
    String speed(ModelRow row) {
        return row.millisecondsPerWindow().isPresent()
                ? messages.text(
                        "library.millis",
                        messages.number(row.millisecondsPerWindow().getAsDouble(), 1))
                : messages.text("library.millis.unknown");
    }

    /// The same for narrow columns: a dash if it was not measured.
    String shortSpeed(ModelRow row) {
        return row.millisecondsPerWindow().isPresent() ? speed(row) : "–";
    }

    /// The origin of the weights: the file, and where it was downloaded from.
    String from(ModelManifest manifest) {
        String origin = manifest.provenance().origin();
        return origin == null ? manifest.provenance().source() : origin;
    }
}
