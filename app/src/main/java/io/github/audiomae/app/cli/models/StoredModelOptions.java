package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.options.PrecisionConverter;
import io.github.audiomae.model.Precision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Under which name and in which precision a model is added to the library, and whether it may replace another one.
final class StoredModelOptions {
    @Option(
            names = "--name",
            paramLabel = "ID",
            description = "The name of the model (default: its id, or the name of the file or repository).")
    private @Nullable String name;

    @Option(names = "--replace", description = "Replaces an imported model with the same id.")
    private boolean replace;

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            defaultValue = "fp32",
            converter = PrecisionConverter.class,
            description = "fp32, or int8 for a model that is faster on processors and a little less accurate "
                    + "(default: fp32).")
    @SuppressWarnings("NullAway.Init")
    private Precision precision;

    /// The given name.
    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /// The precision of its graphs.
    Precision precision() {
        return precision;
    }

    /// Whether an imported model with the same id is replaced.
    boolean replace() {
        return replace;
    }
}
