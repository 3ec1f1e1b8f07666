package io.github.audiomae.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingColumns;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.model.Precision;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a collection of what `audiomae cluster embed` wrote, or adds it to one. Keeps a few hundred bytes for each
/// recording in memory, and the vectors of those that were analysed in several pieces until all are there.
public final class CollectionImport {
    private static final int COMMIT_RECORDINGS = 1000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ClusterOutput output;
    private final Path folder;

    /// @param output what the cluster wrote
    /// @param folder the collection; need not exist
    public CollectionImport(Path output, Path folder) {
        this.output = new ClusterOutput(output);
        this.folder = folder;
    }

    /// Which recordings are taken.
    ///
    /// @param paths a glob for their paths, such as `**/site7/**`; empty for all
    /// @param after the earliest clock time at which they may begin; empty for any
    /// @param before the clock time before which they must begin; empty for any. With one of the two, recordings
    ///     whose start is not known are left out
    /// @param classes classes that must be in them; empty for any
    public record Part(
            Optional<String> paths,
            Optional<LocalDateTime> after,
            Optional<LocalDateTime> before,
            Optional<FoundClasses> classes) {
        private boolean has(AnalysedRecording recording) {
            boolean place = paths.isEmpty()
                    || FileSystems.getDefault()
                            .getPathMatcher("glob:" + paths.get())
                            .matches(recording.file());
            Optional<LocalDateTime> began = recording.begins().map(RecordingStart::local);
            return place
                    && after.map(from -> began.isPresent() && !began.get().isBefore(from))
                            .orElse(true)
                    && before.map(until -> began.isPresent() && began.get().isBefore(until))
                            .orElse(true);
        }
    }

    /// Classes that were found in the same recordings.
    ///
    /// @param folder that `audiomae cluster classify` or `detect` wrote, with the same names of files
    /// @param labels names of the classes, of which one is enough; empty for all
    /// @param least lowest score, 0 … 1
    public record FoundClasses(Path folder, Set<String> labels, double least) {
        public FoundClasses {
            labels = Set.copyOf(labels);
        }

        private Set<String> files() {
            ClusterOutput output = new ClusterOutput(folder);
            Set<String> files = new HashSet<>();
            for (Path file : output.rowFiles()) {
                output.rows(file, row -> {
                    boolean wanted = labels.isEmpty() || labels.contains(AnalysedRecording.text(row, "label"));
                    if (wanted && AnalysedRecording.number(row, "score").doubleValue() >= least) {
                        files.add(AnalysedRecording.text(row, "file"));
                    }
                });
            }
            return files;
        }
    }

    /// What was done.
    ///
    /// @param recordings number of recordings that were added
    /// @param windows number of their windows
    /// @param known number of recordings that the collection had already
    /// @param incomplete number of recordings that lack windows, and were left out
    public record Result(long recordings, long windows, long known, long incomplete) {}

    /// A window as it was read.
    private record Row(TimeSpan span, float[] vector) {}

    /// Imports recordings. Blocking. What was imported is kept if it ends early.
    ///
    /// @throws ProblemException if the folder holds no such rows, they do not fit, or it cannot be written
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Result run(Part part, String application, CancellationToken token) {
        CollectionCard card = card(application);
        if (!Files.exists(folder.resolve(CollectionCard.FILE))) {
            SoundCollection.create(folder, card);
        }
        try (CollectionWriter writer = CollectionWriter.open(folder, require(card))) {
            return new Adding(writer, card.width(), token).all(recordings(part));
        }
    }

    private CollectionCard card(String application) {
        Path first = output.rowFiles().getFirst();
        EmbeddingCard made = read(first);
        if (!made.level().equals(EnumWord.of(EmbeddingLevel.CLIP))) {
            throw new ProblemException(
                    ProblemCode.FILE, Sentence.of("catalogue.rows.level", output.folder(), made.level()));
        }
        String precision = made.model().precision();
        return new CollectionCard(
                CollectionCard.SCHEMA,
                application,
                made.created(),
                made.model(),
                made.preprocessing(),
                made.window(),
                made.level(),
                made.pooling(),
                made.width(),
                made.channel(),
                precision == null ? EnumWord.of(Precision.FP32) : precision,
                CollectionCard.ROWS_PER_SEGMENT,
                List.of());
    }

    private EmbeddingCard read(Path file) {
        String card = output.card(file);
        if (card == null) {
            throw new ProblemException(ProblemCode.FILE, Sentence.of("catalogue.no-rows", output.folder()));
        }
        try {
            return JSON.readValue(card, EmbeddingCard.class);
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemCode.FILE, Sentence.of("catalogue.rows", file, String.valueOf(e.getOriginalMessage())), e);
        }
    }

    /// The card of the collection, made as the rows were.
    private CollectionCard require(CollectionCard rows) {
        CollectionCard card = CollectionCard.read(folder);
        if (!card.model().sha256().equals(rows.model().sha256())) {
            throw new ProblemException(
                    ProblemCode.MODELS_APART,
                    Sentence.of(
                            "catalogue.model",
                            folder,
                            card.model().id(),
                            rows.model().id()));
        }
        if (!card.window().equals(rows.window()) || !card.channel().equals(rows.channel())) {
            throw new ProblemException(ProblemCode.FILE, Sentence.of("catalogue.rows.other", output.folder(), folder));
        }
        return card;
    }

    private Map<String, AnalysedRecording> recordings(Part part) {
        Optional<Set<String>> files = part.classes().map(FoundClasses::files);
        Map<String, AnalysedRecording> recordings = new LinkedHashMap<>();
        for (Path file : output.recordingFiles()) {
            output.rows(file, row -> {
                AnalysedRecording recording = AnalysedRecording.of(row);
                String name = AnalysedRecording.text(row, "file");
                if (part.has(recording)
                        && files.map(some -> some.contains(name)).orElse(true)) {
                    recordings.merge(name, recording, AnalysedRecording::and);
                }
            });
        }
        return recordings;
    }

    /// Adds rows to the collection as they are read.
    private final class Adding {
        private final CollectionWriter writer;
        private final int width;
        private final CancellationToken token;
        private final Map<String, List<Row>> waiting = new HashMap<>();
        private String current = "";
        private long done;
        private long windows;
        private long known;

        Adding(CollectionWriter writer, int width, CancellationToken token) {
            this.writer = writer;
            this.width = width;
            this.token = token;
        }

        Result all(Map<String, AnalysedRecording> recordings) {
            Map<String, AnalysedRecording> wanted = new LinkedHashMap<>(recordings);
            wanted.values().removeIf(recording -> {
                boolean has = writer.recordings().at(recording.file()).isPresent();
                known += has ? 1 : 0;
                return has;
            });
            Path root =
                    common(wanted.values().stream().map(AnalysedRecording::file).toList());
            for (Path file : output.rowFiles()) {
                output.rows(file, row -> take(row, wanted, root));
            }
            finish(wanted, root);
            writer.commit();
            return new Result(done, windows, known, wanted.size());
        }

        private void take(Map<String, Object> row, Map<String, AnalysedRecording> wanted, Path root) {
            String name = AnalysedRecording.text(row, "file");
            if (!name.equals(current)) {
                finish(wanted, root);
                current = name;
            }
            if (wanted.containsKey(name)) {
                waiting.computeIfAbsent(name, first -> new ArrayList<>()).add(row(row));
            }
        }

        /// Stores the recording whose rows were read last, if it has all of them.
        private void finish(Map<String, AnalysedRecording> wanted, Path root) {
            AnalysedRecording recording = wanted.get(current);
            List<Row> rows = waiting.get(current);
            if (recording == null || rows == null || rows.size() < recording.allWindows()) {
                return;
            }
            token.throwIfCancelled();
            rows.sort(Comparator.comparingDouble(row -> row.span().startSeconds()));
            writer.change();
            long id = writer.recordings().addDone(recording, root, rows.size());
            rows.forEach(row -> writer.add(id, row.span(), row.vector(), List.of()));
            windows += rows.size();
            waiting.remove(current);
            wanted.remove(current);
            if (++done % COMMIT_RECORDINGS == 0) {
                writer.commit();
            }
        }

        private Row row(Map<String, Object> row) {
            float[] vector = new float[width];
            for (int i = 0; i < width; i++) {
                vector[i] =
                        AnalysedRecording.number(row, EmbeddingColumns.name(i)).floatValue();
            }
            return new Row(
                    new TimeSpan(
                            AnalysedRecording.number(row, "start_s").doubleValue(),
                            AnalysedRecording.number(row, "end_s").doubleValue()),
                    vector);
        }
    }

    /// The folder that all files are below.
    private static Path common(List<Path> files) {
        Path common = null;
        for (Path file : files) {
            Path above = file.getParent();
            while (common != null && above != null && !common.equals(above)) {
                if (common.getNameCount() > above.getNameCount()) {
                    common = common.getParent();
                } else {
                    above = above.getParent();
                }
            }
            common = above;
        }
        return common == null ? Path.of("/") : common;
    }
}
