package io.github.audiomae.annotation.table;

import io.github.audiomae.audio.io.SoundFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the recordings of a table that is opened alone: where it says that they are; else below its folder or the one
/// above, as much of the path as leads there, so that a table from another computer finds sounds that were copied with
/// it; and if it names none, a sound beside it whose name its own name begins with.
public final class TableRecordings {
    private TableRecordings() {}

    /// The recordings that are found.
    ///
    /// @param table the file
    /// @param content what it contains
    /// @return by the name in the table, in its order; by the empty name for a table that names none
    public static Map<String, Path> find(Path table, AnnotationTable content) {
        Map<String, Path> found = new LinkedHashMap<>();
        Path folder = Optional.ofNullable(table.toAbsolutePath().normalize().getParent())
                .orElse(table.toAbsolutePath().normalize());
        for (String name : content.recordings()) {
            named(folder, name).ifPresent(file -> found.put(name, file));
        }
        if (content.recordings().isEmpty()) {
            beside(folder, String.valueOf(table.getFileName())).ifPresent(file -> found.put("", file));
        }
        return found;
    }

    private static Optional<Path> named(Path folder, String name) {
        try {
            Path written = Path.of(name);
            if (written.isAbsolute() && Files.isRegularFile(written)) {
                return Optional.of(written);
            }
            List<String> parts = Stream.of(name.split("[/\\\\]"))
                    .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                    .toList();
            for (int from = 0; from < parts.size(); from++) {
                String rest = String.join("/", parts.subList(from, parts.size()));
                for (Path start : Stream.of(folder, folder.getParent())
                        .filter(one -> one != null)
                        .toList()) {
                    Path file = start.resolve(rest);
                    if (Files.isRegularFile(file)) {
                        return Optional.of(file);
                    }
                }
            }
        } catch (InvalidPathException noPathHere) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// `a.wav` for `a.Table.1.selections.txt` and `a.wav.txt`.
    private static Optional<Path> beside(Path folder, String table) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(SoundFiles::isNamedLikeSound)
                    .filter(file -> table.startsWith(stem(file) + "."))
                    .max(Comparator.comparingInt((Path file) -> stem(file).length())
                            .thenComparing(file -> table.startsWith(file.getFileName() + ".")));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
