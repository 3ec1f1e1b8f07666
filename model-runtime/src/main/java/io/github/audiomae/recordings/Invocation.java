package io.github.audiomae.recordings;

import java.util.List;

/// The program run that produced a result, for its sidecar.
///
/// @param application name and version of the program
/// @param commandLine the arguments, without the program's name
public record Invocation(String application, List<String> commandLine) {
    public Invocation {
        commandLine = List.copyOf(commandLine);
    }
}
