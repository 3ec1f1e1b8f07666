package io.github.audiomae.app.window;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.model.ModelLibrary;
import io.github.audiomae.resources.BundledModels;
import io.github.audiomae.resources.BundledSamples;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The program with the bundled model and sounds, its data in a folder of the test.
final class TestExplorer {
    private TestExplorer() {}

    static Explorer with(Jobs jobs, Path home) {
        return new Explorer(
                jobs,
                Messages.in(Locale.ENGLISH),
                home,
                new ModelLibrary(home, BundledModels.folders()),
                BundledSamples.files(),
                ExecutionTarget.parse("cpu:1"));
    }

    /// The same without a model, for what needs none: no run of it takes time from the test.
    static Explorer withoutModel(Jobs jobs, Path home) {
        return new Explorer(
                jobs,
                Messages.in(Locale.ENGLISH),
                home,
                new ModelLibrary(home, List.of()),
                List.of(),
                ExecutionTarget.parse("cpu:1"));
    }

    static Path sample(String name) {
        return BundledSamples.files().stream()
                .filter(file -> file.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
