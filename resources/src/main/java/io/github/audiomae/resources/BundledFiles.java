package io.github.audiomae.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Folders beside the classes of this package, as real folders: native libraries cannot open files inside a jar.
///
/// @param location the folder or jar that holds the classes
/// @param cache where folders from a jar are unpacked; need not exist
record BundledFiles(Path location, Path cache) {
    private static final String ROOT = BundledFiles.class.getPackageName().replace('.', '/') + "/";

    /// @param cache where folders from a jar are unpacked; need not exist
    static BundledFiles ofThisProgram(Path cache) {
        try {
            URI location = Objects.requireNonNull(
                            BundledFiles.class.getProtectionDomain().getCodeSource(), "the classes' location")
                    .getLocation()
                    .toURI();
            return new BundledFiles(Path.of(location), cache);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether there is a folder of this name, with something in it.
    boolean contains(String name) {
        return !names(name).isEmpty();
    }

    /// The names of the folders inside a folder, in alphabetical order; none where it does not exist.
    List<String> foldersIn(String name) {
        return names(name).stream()
                .filter(entry -> entry.indexOf('/') >= 0)
                .map(entry -> entry.substring(0, entry.indexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }

    /// A folder as a real one: in place, or unpacked into the cache.
    ///
    /// @throws UncheckedIOException if it is not there or cannot be unpacked
    Path folder(String name) {
        if (Files.isDirectory(location)) {
            return location.resolve(ROOT + name);
        }
        try (ZipFile jar = new ZipFile(location.toFile())) {
            return new JarFolder(jar, ROOT + name + "/").unpackInto(cache);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot unpack " + name + " from " + location + " into " + cache + ": " + e.getMessage(), e);
        }
    }

    /// The files below a folder, relative to it, with `/` between names.
    private List<String> names(String name) {
        try {
            if (!Files.isDirectory(location)) {
                try (ZipFile jar = new ZipFile(location.toFile())) {
                    return new JarFolder(jar, ROOT + name + "/").names();
                }
            }
            Path folder = location.resolve(ROOT + name);
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
