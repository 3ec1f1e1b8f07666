package io.github.audiomae.app.cli;

import io.github.audiomae.audio.io.SoundFiles.Found;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The output files for several inputs.
final class OutputFiles {
    private OutputFiles() {}

    /// An input and the file for its result.
    record Pair(Path input, Path output) {}

    /// A single input file is written to `output` itself. Otherwise `output` is a folder, and each result lies at the
    /// place of its input, under its whole name with a further ending: the name depends on the input alone.
    ///
    /// @param ending of the results, such as `.npy`
    /// @throws ProblemException if two inputs have the same place
    static List<Pair> forEach(List<Found> inputs, Collection<Path> paths, Path output, String ending) {
        if (!severalFor(paths) && !Files.isDirectory(output)) {
            requireOther(inputs, output);
            return inputs.stream().map(input -> new Pair(input.file(), output)).toList();
        }
        UnaryOperator<Path> places = places(inputs);
        return inputs.stream()
                .map(input -> new Pair(input.file(), output.resolve(places.apply(input.file()) + ending)))
                .toList();
    }

    /// Makes sure that a result does not replace a sound that is read.
    ///
    /// @throws ProblemException if the output is one of the inputs, perhaps under another name
    static void requireOther(List<Found> inputs, Path output) {
        for (Found input : inputs) {
            if (isSame(input.file(), output)) {
                throw new ProblemException(
                        ProblemCode.WRONG_REQUEST,
                        Sentence.untranslated(output + " is one of the files to read, and would be replaced by the "
                                + "result; give another name with -o."));
            }
        }
    }

    private static boolean isSame(Path input, Path output) {
        try {
            return Files.exists(output) && Files.exists(input) && Files.isSameFile(input, output);
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether these paths may stand for several files: there are several, or the only one is a folder.
    static boolean severalFor(Collection<Path> paths) {
        return paths.size() != 1 || Files.isDirectory(paths.iterator().next());
    }

    /// The place of each input among the results.
    ///
    /// @throws ProblemException if two inputs have the same place
    static UnaryOperator<Path> places(List<Found> inputs) {
        Map<Path, Path> places = new HashMap<>();
        Map<Path, Path> taken = new HashMap<>();
        for (Found input : inputs) {
            Path other = taken.putIfAbsent(input.name(), input.file());
            if (other != null) {
                throw new ProblemException(
                        ProblemCode.WRONG_REQUEST,
                        Sentence.untranslated("The results of " + other + " and " + input.file()
                                + " would have the same name; name the folder above both instead."));
            }
            places.put(input.file(), input.name());
        }
        return file -> places.getOrDefault(file, file.getFileName());
    }
}
