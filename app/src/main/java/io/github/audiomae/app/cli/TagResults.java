package io.github.audiomae.app.cli;

import io.github.audiomae.export.AtomicFile;
import io.github.audiomae.export.RecordingTags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Gathers what was heard and puts it where it was asked for.
final class TagResults {
    private final @Nullable Path output;
    private final TagOutput format;
    private final boolean onePerRecording;
    private final CommandContext context;
    private final List<RecordingTags> recordings = new ArrayList<>();
    private final Set<Path> written = new HashSet<>();

    private TagResults(@Nullable Path output, TagOutput format, boolean onePerRecording, CommandContext context) {
        this.output = output;
        this.format = format;
        this.onePerRecording = onePerRecording;
        this.context = context;
    }

    /// @param output a file, a folder for one file per recording, or null for standard output
    /// @throws picocli.CommandLine.ParameterException if several recordings cannot share one file of that format
    static TagResults to(
            @Nullable Path output, TagOutput format, int recordings, CommandContext context, CommandSpec spec) {
        boolean folder =
                output != null && (Files.isDirectory(output) || format == TagOutput.AUDACITY && recordings > 1);
        if (format == TagOutput.AUDACITY && recordings > 1 && output == null) {
            throw Usage.wrong(
                    spec, "Audacity's labels do not name their sound: for several sounds give a folder with -o.");
        }
        return new TagResults(output, format, folder, context);
    }

    void add(RecordingTags recording) {
        if (onePerRecording && output != null) {
            writeFile(fileFor(recording, output), List.of(recording));
        } else if (output == null && format == TagOutput.TABLE) {
            // For a person: at once, not after the last of many sounds.
            print(List.of(recording));
        } else {
            recordings.add(recording);
        }
    }

    void finish() {
        if (onePerRecording) {
            return;
        }
        if (output != null) {
            writeFile(output, recordings);
        } else if (format != TagOutput.TABLE) {
            print(recordings);
        }
    }

    private void print(List<RecordingTags> some) {
        try {
            format.write(some, context.out());
            context.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeFile(Path file, List<RecordingTags> some) {
        AtomicFile.write(file, path -> {
            try (Writer writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
                format.write(some, writer);
            }
        });
    }

    private Path fileFor(RecordingTags recording, Path folder) {
        String name = String.valueOf(Path.of(recording.file()).getFileName());
        Path file = folder.resolve(name + "." + format.ending());
        for (int number = 2; !written.add(file); number++) {
            file = folder.resolve(name + "-" + number + "." + format.ending());
        }
        return file;
    }
}
