package io.github.audiomae.app.cli.models;

import io.github.audiomae.features.Padding;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.library.ModelFiles;
import io.github.audiomae.library.SpeedNotes;
import io.github.audiomae.model.Architecture;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Provenance;
import io.github.audiomae.model.Targets;
import io.github.audiomae.model.WindowWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is known about a model, line by line.
final class ModelCard {
    private ModelCard() {}

    static List<String> of(ModelFolder model, SpeedNotes speeds) {
        ModelManifest manifest = model.manifest();
        Architecture sizes = manifest.architecture();
        Provenance origin = manifest.provenance();
        List<String> lines = new ArrayList<>();
        lines.add(line("id", model.id()));
        lines.add(line("name", manifest.name()));
        lines.add(line("family", manifest.family()));
        lines.add(line("can", manifest.capabilities().stream().map(EnumWord::of).collect(Collectors.joining(", "))));
        lines.add(line("windows", windows(manifest)));
        sizes.facts().forEach((what, size) -> lines.add(line(what, size)));
        if (manifest.targets() != null) {
            lines.add(line(
                    "predicts",
                    manifest.targets() == Targets.RAW ? "log-mel values" : "patches without their own level"));
        }
        if (sizes.classes() > 0) {
            lines.add(line("classes", Integer.toString(sizes.classes())));
        }
        lines.add(line("size", String.format(Locale.ROOT, "%.1f million parameters", sizes.parameters() / 1e6)));
        lines.add(line("precision", EnumWord.of(manifest.precision())));
        if (manifest.accuracy() != null) {
            lines.add(line("accuracy", AccuracyWords.of(manifest.accuracy())));
        }
        lines.add(line("on disk", String.format(Locale.ROOT, "%.1f MB", ModelFiles.bytes(model) / 1e6)));
        speeds.of(model)
                .forEach((device, millis) -> lines.add(
                        line("speed", String.format(Locale.ROOT, "%.1f ms per window on %s", millis, device))));
        lines.add(line("made from", origin.source()));
        if (origin.origin() != null) {
            lines.add(line("fetched", origin.origin()));
        }
        if (origin.note() != null) {
            lines.add(line("note", origin.note()));
        }
        lines.add(line("licence", manifest.licence()));
        lines.add(line("sha-256", model.sha256()));
        lines.add(line("folder", model.folder().toString()));
        return lines;
    }

    private static String windows(ModelManifest manifest) {
        Preprocessing window = manifest.preprocessing();
        return WindowWords.of(window, manifest.patchGrid())
                + String.format(
                        Locale.ROOT,
                        ", %d frames; mean %s, deviation %s, padded with %s",
                        window.frames(),
                        window.mean(),
                        window.std(),
                        window.padding() == Padding.ZEROS ? "zeros" : "their minimum");
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-10s %s", name, value);
    }
}
