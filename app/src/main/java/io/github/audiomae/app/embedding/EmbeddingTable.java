package io.github.audiomae.app.embedding;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.export.AtomicFile;
import io.github.audiomae.features.SoundWindows;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Embeddings of one recording as comma-separated values (RFC 4180): `file,start_s,end_s,channel,e0000…`, whole or not
/// at all.
final class EmbeddingTable {
    private static final String CHANNEL = "mix";

    private final EmbeddingExtractor extractor;
    private final Path recording;
    private final EmbeddingRequest request;

    EmbeddingTable(EmbeddingExtractor extractor, Path recording, EmbeddingRequest request) {
        this.extractor = extractor;
        this.recording = recording;
        this.request = request;
    }

    /// Writes the table.
    ///
    /// @param seconds length of the recording, for the progress
    /// @return rows written
    long write(Path target, double seconds, CancellationToken token, Progress progress) {
        long[] rows = new long[1];
        try (SoundWindows source = new SoundWindows(AudioSource.open(recording));
                AtomicFile file = new AtomicFile(target)) {
            try (Writer out = Files.newBufferedWriter(file.beside(), StandardCharsets.UTF_8);
                    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
                csv.printRecord(header());
                extractor.extract(source, request, token, row -> {
                    print(csv, row);
                    rows[0]++;
                    progress.report(Math.round(row.span().endSeconds() * 100), Math.round(seconds * 100), "");
                });
            }
            token.throwIfCancelled();
            file.commit();
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    "Cannot write " + target + ": check that its folder exists, is writable and has room.", e);
        }
        return rows[0];
    }

    private List<String> header() {
        List<String> names = new ArrayList<>(List.of("file", "start_s", "end_s", "channel"));
        for (int i = 0; i < extractor.width(); i++) {
            names.add(String.format(Locale.ROOT, "e%04d", i));
        }
        return names;
    }

    private void print(CSVPrinter csv, EmbeddingRow row) {
        try {
            csv.print(recording);
            csv.print(seconds(row.span().startSeconds()));
            csv.print(seconds(row.span().endSeconds()));
            csv.print(CHANNEL);
            for (float value : row.values()) {
                csv.print(Float.toString(value));
            }
            csv.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
