package io.github.audiomae.app.shell;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The program with the bundled model and sounds, its data in a folder of the test.
final class TestExplorer {
    private TestExplorer() {}

    static Explorer with(Jobs jobs, Path home) {
        return with(jobs, home, "cpu:1");
    }

    static Explorer with(Jobs jobs, Path home, String device) {
        return speaking(Locale.ENGLISH, jobs, home, device);
    }

    static Explorer speaking(Locale language, Jobs jobs, Path home, String device) {
        return of(language, jobs, home, Bundled.models(), Bundled.samples(), device);
    }

    /// The program with these models alone, and without sounds.
    static Explorer withModels(List<Path> models, Jobs jobs, Path home) {
        return of(Locale.ENGLISH, jobs, home, models, List.of(), "cpu:1");
    }

    /// The program without a model, for tests that need none and save its running time.
    static Explorer withoutModel(Jobs jobs, Path home) {
        return withModels(List.of(), jobs, home);
    }

    private static Explorer of(
            Locale language, Jobs jobs, Path home, List<Path> models, List<Path> samples, String device) {
        return new Explorer(
                jobs,
                Messages.in(language),
                home,
                new ModelLibrary(home, models),
                samples,
                ExecutionTarget.parse(device));
    }

    /// The bundled model, declared as predicting patch-normalised targets: its numbers are then wrong, but its
    /// reconstructions can be shown at all levels.
    ///
    /// @param folder becomes the model folder
    static Path patchNormalized(Path folder) throws IOException {
        Path bundled = Bundled.models().getFirst();
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(bundled)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
        Path manifest = folder.resolve("model.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"targets\" : \"raw\"", "\"targets\" : \"patch-normalized\""));
        return folder;
    }

    static Path sample(String name) {
        return Bundled.samples().stream()
                .filter(file -> file.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
