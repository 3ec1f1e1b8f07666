package io.github.audiomae.nvidia;

import io.github.audiomae.files.OperatingSystem;
import io.github.audiomae.files.UserFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where libraries are looked for, apart from the names of the folders.
///
/// @param environment the variables of the process
/// @param home the home folder of the user
/// @param root the folder that contains all others: `/`, or a made one in tests; on Windows `C:\`
/// @param chosen folders that the user named: of libraries, a toolkit or a Python environment
/// @param windows whether names and places are those of Windows
public record Surroundings(Map<String, String> environment, Path home, Path root, List<Path> chosen, boolean windows) {
    public Surroundings {
        environment = Map.copyOf(environment);
        chosen = List.copyOf(chosen);
    }

    /// Those of this process.
    public static Surroundings current(List<Path> chosen) {
        boolean windows = OperatingSystem.current() == OperatingSystem.WINDOWS;
        return new Surroundings(System.getenv(), UserFolders.home(), Path.of(windows ? "C:\\" : "/"), chosen, windows);
    }
}
