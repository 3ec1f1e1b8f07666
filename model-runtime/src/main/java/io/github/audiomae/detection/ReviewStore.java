package io.github.audiomae.detection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.audio.io.SoundFingerprint;
import io.github.audiomae.files.JournalFile;
import io.github.audiomae.files.LineJournal;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The judgements on all recordings of a person, in one folder of the program's data, found by the sound of a recording
/// as its annotations are.
///
/// @param folder holds nothing else; need not exist
public record ReviewStore(Path folder) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The folder among a person's data.
    public static ReviewStore in(Path data) {
        return new ReviewStore(data.resolve("reviews"));
    }

    /// The judgements on a recording while they are open; each is in its file before it is made in [#review()].
    ///
    /// @param review the judgements
    /// @param journal their file
    public record Open(Review review, LineJournal journal) implements AutoCloseable {
        @Override
        public void close() {
            journal.close();
        }
    }

    /// A judgement as one line of JSON.
    ///
    /// @param verdict null where a judgement was taken back
    private record Line(
            String label,
            double seconds,
            @Nullable Verdict verdict,
            @Nullable String name,
            @Nullable String reviewer,
            @Nullable String when) {
        static String text(Review.Key key, Optional<Judgement> judgement) {
            try {
                return JSON.writeValueAsString(new Line(
                        key.label(),
                        key.seconds(),
                        judgement.map(Judgement::verdict).orElse(null),
                        judgement.map(Judgement::name).orElse(null),
                        judgement.map(Judgement::reviewer).orElse(null),
                        judgement.map(judged -> judged.when().toString()).orElse(null)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a judgement cannot be written", e);
            }
        }

        static void read(String text, Review review) {
            try {
                Line line = JSON.readValue(text, Line.class);
                Optional<Judgement> judgement = line.verdict == null || line.when == null
                        ? Optional.empty()
                        : Optional.of(new Judgement(
                                line.verdict, orEmpty(line.name), orEmpty(line.reviewer), Instant.parse(line.when)));
                review.set(new Review.Key(line.label, line.seconds), judgement);
            } catch (JsonProcessingException | java.time.DateTimeException | NullPointerException e) {
                throw new IllegalArgumentException("no judgement: " + text, e);
            }
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /// Opens the judgements on a recording, to add to them.
    ///
    /// @return to be closed by the caller
    /// @throws ProblemException if the recording or the file cannot be read, or another
    ///     program has it open
    public Open open(Path recording) {
        Review review = new Review();
        LineJournal journal = LineJournal.open(
                file(recording),
                "reviews 1 " + recording.toAbsolutePath().normalize(),
                recording,
                new LineJournal.Content() {
                    @Override
                    public void read(String line) {
                        Line.read(line, review);
                    }

                    @Override
                    public List<String> whole() {
                        List<String> lines = new ArrayList<>();
                        review.each((key, judgement) -> lines.add(Line.text(key, Optional.of(judgement))));
                        return lines;
                    }
                });
        review.listen((key, judgement) -> journal.add(Line.text(key, judgement)));
        return new Open(review, journal);
    }

    /// What was found in the file of a recording.
    ///
    /// @param review the judgements; of a damaged file, those before the damage
    /// @param damage says that the file is damaged; empty if it is not
    public record Found(Review review, Optional<Sentence> damage) {}

    /// The judgements on a recording, only to be read; none if there is no file.
    ///
    /// @throws ProblemException if the recording or the file cannot be read
    public Found read(Path recording) {
        Review review = new Review();
        Path file = file(recording);
        try {
            if (Files.exists(file)) {
                new JournalFile(file).lines().stream().skip(1).forEach(line -> Line.read(line, review));
            }
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.FILE, Sentence.of("journal.unreadable", file, recording), e);
        } catch (IllegalArgumentException damaged) {
            return new Found(review, Optional.of(Sentence.of("journal.cut-short", file, recording)));
        }
        return new Found(review, Optional.empty());
    }

    /// The judgements in the lines of a journal, without its header; of a damaged one, those before the damage.
    public static Review read(List<String> lines) {
        Review review = new Review();
        try {
            lines.forEach(line -> Line.read(line, review));
        } catch (IllegalArgumentException damaged) {
            return review; // who opens the recording is told
        }
        return review;
    }

    private Path file(Path recording) {
        return folder.resolve(SoundFingerprint.of(recording) + JournalFile.ENDING);
    }
}
