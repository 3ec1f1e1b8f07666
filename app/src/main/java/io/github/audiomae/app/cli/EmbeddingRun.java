package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingWriter;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Describes one file after the other; a file that cannot be read is reported and passed over.
///
/// @param report hears how it went with each file
record EmbeddingRun(
        LoadedModel model,
        EmbeddingExtractor extractor,
        EmbeddingRequest request,
        RecordingReader reader,
        EmbeddingWriter writer,
        CommandContext context,
        FileReport report) {

    /// @return how it went with each file, in order
    List<EmbeddingCard.Input> over(List<SoundFiles.Found> files) {
        List<EmbeddingCard.Input> inputs = new ArrayList<>();
        try (ProgressLine progress = ProgressLine.over(files.size(), "embed", context)) {
            for (SoundFiles.Found found : files) {
                context.cancellation().throwIfCancelled();
                progress.at(String.valueOf(found.file().getFileName()));
                inputs.add(one(found.file()));
                progress.step();
            }
        }
        return inputs;
    }

    private EmbeddingCard.Input one(Path file) {
        AtomicLong rows = new AtomicLong();
        @Nullable String problem = null;
        Normalization normalization = model.manifest().preprocessing().normalization();
        try (WindowSource source = reader.open(file, normalization)) {
            extractor.extract(source, request, context.cancellation(), row -> {
                writer.write(file.toString(), reader.channel().toString(), row);
                rows.incrementAndGet();
            });
            report.done(source.warnings());
        } catch (ProblemException e) {
            if (isAboutTheOutput(e)) {
                throw e; // no other file would fare better
            }
            problem = String.valueOf(e.getMessage());
            report.failed(file, e.sentenceWithCode());
        }
        return new EmbeddingCard.Input(file.toString(), rows.get(), problem);
    }

    private static boolean isAboutTheOutput(ProblemException problem) {
        return problem.code() == ProblemCode.CANNOT_WRITE || problem.code() == ProblemCode.DISK_FULL;
    }
}
