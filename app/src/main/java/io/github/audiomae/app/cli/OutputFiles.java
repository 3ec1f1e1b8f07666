package io.github.audiomae.app.cli;

import io.github.audiomae.audio.io.SoundFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The output files for several inputs.
final class OutputFiles {
    private OutputFiles() {}

    /// An input and the file for its result.
    record Pair(Path input, Path output) {}

    /// A single input file is written to `output` itself; otherwise results are written to the folder `output`, each
    /// with the name and relative place of its input and another extension. Inputs that differ only in their
    /// extension keep it in the name.
    ///
    /// @param ending the extension of the results, such as `.npy`
    static List<Pair> forEach(List<SoundFiles.Found> inputs, Collection<Path> paths, Path output, String ending) {
        boolean single =
                paths.size() == 1 && !Files.isDirectory(paths.iterator().next()) && !Files.isDirectory(output);
        if (single) {
            return inputs.stream().map(input -> new Pair(input.file(), output)).toList();
        }
        Set<Path> taken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (SoundFiles.Found input : inputs) {
            String name = input.name().getFileName().toString();
            int dot = name.lastIndexOf('.');
            Path result = place(input, output, (dot > 0 ? name.substring(0, dot) : name) + ending);
            for (int number = 1; !taken.add(result); number++) {
                result = place(input, output, name + (number == 1 ? "" : "-" + number) + ending);
            }
            pairs.add(new Pair(input.file(), result));
        }
        return pairs;
    }

    private static Path place(SoundFiles.Found input, Path output, String name) {
        return output.resolve(input.name()).resolveSibling(name);
    }
}
