package io.github.audiomae.app.cli.options;

import io.github.audiomae.run.ProblemException;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Turns problems with the command line into wrong usage.
public final class Usage {
    private Usage() {}

    /// The result of `value`; a problem in computing it is reported as wrong usage.
    ///
    /// @throws ParameterException with the sentence of the problem
    public static <T> T read(CommandSpec spec, Supplier<T> value) {
        try {
            return value.get();
        } catch (ProblemException | IllegalArgumentException e) {
            throw wrong(spec, String.valueOf(e.getMessage()));
        }
    }

    /// An exception for wrong usage, to be thrown.
    public static ParameterException wrong(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
