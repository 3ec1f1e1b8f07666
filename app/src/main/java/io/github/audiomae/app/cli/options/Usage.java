package io.github.audiomae.app.cli.options;

import io.github.audiomae.run.ProblemException;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Turns problems with the command line itself into wrong usage.
public final class Usage {
    private Usage() {}

    /// What `value` gives; a problem in making it is the command line's.
    ///
    /// @throws ParameterException with the problem's sentence
    public static <T> T read(CommandSpec spec, Supplier<T> value) {
        try {
            return value.get();
        } catch (ProblemException | IllegalArgumentException e) {
            throw wrong(spec, String.valueOf(e.getMessage()));
        }
    }

    /// The complaint about a command line, to be thrown.
    public static ParameterException wrong(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
