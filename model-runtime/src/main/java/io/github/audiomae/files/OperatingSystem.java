package io.github.audiomae.files;

import java.util.Locale;
import java.util.Properties;

/// The families of operating systems that differ in the places and names of files.
public enum OperatingSystem {
    /// Includes every other system that follows the XDG specifications.
    LINUX,
    MAC,
    WINDOWS;

    /// The operating system that this program runs on.
    public static OperatingSystem current() {
        return of(System.getProperties());
    }

    /// @param properties `os.name`, as [System#getProperties()] returns it
    static OperatingSystem of(Properties properties) {
        String name = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return MAC;
        }
        return name.startsWith("windows") ? WINDOWS : LINUX;
    }
}
