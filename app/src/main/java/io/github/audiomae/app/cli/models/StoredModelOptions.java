package io.github.audiomae.app.cli.models;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Under which name a model is added to the library, and whether it may replace another one.
final class StoredModelOptions {
    @Option(
            names = "--name",
            paramLabel = "ID",
            description = "The name of the model (default: its id, or the name of the file or repository).")
    private @Nullable String name;

    @Option(names = "--replace", description = "Replaces an imported model with the same id.")
    private boolean replace;

    /// The given name.
    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /// Whether an imported model with the same id is replaced.
    boolean replace() {
        return replace;
    }
}
