package io.github.audiomae.library;

import io.github.audiomae.files.JarFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Folders that come with the program, as real folders: native libraries cannot open files inside a jar.
///
/// @param location the folder or jar that they are in
/// @param root their folder below it, with `/` at its end
/// @param cache where folders from a jar are unpacked; need not exist
public record BundledFiles(Path location, String root, Path cache) {
    /// Whether there is a folder of this name, with something in it.
    public boolean contains(String name) {
        return !names(name).isEmpty();
    }

    /// The names of the folders inside a folder, in alphabetical order; none where it does not exist.
    public List<String> foldersIn(String name) {
        return names(name).stream()
                .filter(entry -> entry.indexOf('/') >= 0)
                .map(entry -> entry.substring(0, entry.indexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }

    /// A folder as a real one: in place, or unpacked into the cache.
    ///
    /// @throws ProblemException if it is not there or cannot be unpacked
    public Path folder(String name) {
        if (Files.isDirectory(location)) {
            return location.resolve(root + name);
        }
        try (ZipFile jar = new ZipFile(location.toFile())) {
            return new JarFolder(jar, root + name + "/").unpackInto(cache);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /// The files below a folder, relative to it, with `/` between names.
    private List<String> names(String name) {
        try {
            if (!Files.isDirectory(location)) {
                try (ZipFile jar = new ZipFile(location.toFile())) {
                    return new JarFolder(jar, root + name + "/").names();
                }
            }
            Path folder = location.resolve(root + name);
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .toList();
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private ProblemException damaged(IOException cause) {
        return new ProblemException(ProblemCode.LIBRARY, Sentence.of("bundled.damaged", location), cause);
    }
}
