package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.export.RecordingTags;
import io.github.audiomae.export.TagWriter;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Puts what was heard where it was asked for, as it comes: on standard output, into one file, or into one file
/// per recording. A file appears when it is whole.
final class TagResults implements AutoCloseable {
    private final TagOutput format;
    private final boolean families;
    private final CommandContext context;
    private final @Nullable Path folder;
    private final @Nullable AtomicFile file;
    private final @Nullable Writer fileWriter;
    private final TagWriter writer;
    private final Set<Path> written = new HashSet<>();
    private boolean begun;

    private TagResults(
            TagOutput format, boolean families, CommandContext context, @Nullable Path folder, @Nullable Path target)
            throws IOException {
        this.format = format;
        this.families = families;
        this.context = context;
        this.folder = folder;
        this.file = target == null ? null : AtomicFile.at(target);
        this.fileWriter = file == null ? null : Files.newBufferedWriter(file.draft(), StandardCharsets.UTF_8);
        this.writer = format.on(fileWriter == null ? context.out() : fileWriter, families);
    }

    /// @param output a file, a folder for one file per recording, or null for standard output
    /// @param families whether each class's family is said, where the format has room for it
    /// @throws picocli.CommandLine.ParameterException if several recordings cannot share one output of that
    ///     format
    static TagResults to(
            @Nullable Path output,
            TagOutput format,
            boolean families,
            int recordings,
            CommandContext context,
            CommandSpec spec) {
        boolean several = format == TagOutput.AUDACITY && recordings > 1;
        if (several && output == null) {
            throw Usage.wrong(
                    spec, "Audacity labels do not name their sound; for several sounds, give a folder with -o.");
        }
        boolean intoFolder = output != null && (several || Files.isDirectory(output));
        try {
            return new TagResults(format, families, context, intoFolder ? output : null, intoFolder ? null : output);
        } catch (IOException e) {
            throw unwritable(String.valueOf(output), e);
        }
    }

    void add(RecordingTags recording) {
        try {
            if (folder != null) {
                writeOwnFile(recording, folder);
                return;
            }
            begin();
            writer.add(recording);
            context.out().flush();
        } catch (IOException e) {
            throw unwritable("the results", e);
        }
    }

    /// Ends the output; without a single recording that is an empty table.
    void finish() {
        try {
            if (folder != null) {
                return;
            }
            begin();
            writer.end();
            if (file != null && fileWriter != null) {
                fileWriter.close();
                file.commit();
            }
        } catch (IOException e) {
            throw unwritable("the results", e);
        }
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            writer.begin();
        }
    }

    private void writeOwnFile(RecordingTags recording, Path into) {
        AtomicFile.write(nameFor(recording, into), path -> {
            try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
                TagWriter own = format.on(out, families);
                own.begin();
                own.add(recording);
                own.end();
            }
        });
    }

    private Path nameFor(RecordingTags recording, Path into) {
        String name = String.valueOf(Path.of(recording.file()).getFileName());
        Path result = into.resolve(name + "." + format.ending());
        for (int number = 2; !written.add(result); number++) {
            result = into.resolve(name + "-" + number + "." + format.ending());
        }
        return result;
    }

    private static ProblemException unwritable(String what, IOException cause) {
        return new ProblemException(
                ProblemCode.CANNOT_WRITE,
                Sentence.untranslated(
                        "Cannot write " + what + ": check that the folder exists, is writable and has free space."),
                cause);
    }

    @Override
    public void close() {
        try {
            if (fileWriter != null) {
                fileWriter.close();
            }
        } catch (IOException e) {
            throw unwritable("the results", e);
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }
}
