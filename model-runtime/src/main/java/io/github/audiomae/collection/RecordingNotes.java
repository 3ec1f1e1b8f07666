package io.github.audiomae.collection;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.detection.Review;
import io.github.audiomae.detection.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person's files say of one recording, as rows of the tables `labels` and `reviews`.
final class RecordingNotes {
    private static final String BY_HAND = "recording";
    private static final String OF_DETECTION = "detection";

    private final List<StoredWindow> windows;
    private final Set<Note> labels = new HashSet<>();
    private final Set<Note> wrong = new HashSet<>();

    /// @param windows those of the recording
    RecordingNotes(List<StoredWindow> windows) {
        this.windows = windows;
    }

    private record Note(double start, double end, String label, String source) {
        static Note of(TimeSpan span, String label, String source) {
            return new Note(span.startSeconds(), span.endSeconds(), label, source);
        }
    }

    /// Adds labels made by hand; those without a name say nothing.
    void annotations(Collection<Annotation> all) {
        for (Annotation one : all) {
            if (!one.name().isBlank()) {
                labels.add(Note.of(one.span(), one.name().strip(), BY_HAND));
            }
        }
    }

    /// Adds judgements: on the window in whose middle the score was highest, as near as this collection has one.
    void judgements(Review review) {
        review.each((key, judgement) -> window(key.seconds()).ifPresent(window -> {
            if (judgement.verdict() == Verdict.ACCEPTED) {
                labels.add(Note.of(window, key.label(), OF_DETECTION));
            } else {
                wrong.add(Note.of(window, key.label(), OF_DETECTION));
            }
            if (judgement.verdict() == Verdict.RENAMED) {
                labels.add(Note.of(window, judgement.name().strip(), OF_DETECTION));
            }
        }));
    }

    /// Of the windows that contain a moment, the one whose middle is nearest to it.
    private Optional<TimeSpan> window(double seconds) {
        return windows.stream()
                .map(StoredWindow::span)
                .filter(span -> span.startSeconds() <= seconds && seconds <= span.endSeconds())
                .min(Comparator.comparingDouble(
                        span -> Math.abs((span.startSeconds() + span.endSeconds()) / 2 - seconds)));
    }

    /// Whether a catalogue says the same.
    boolean areIn(Database catalogue, long recording) {
        return labels.equals(stored(catalogue, "labels", recording))
                && wrong.equals(stored(catalogue, "reviews", recording));
    }

    private static Set<Note> stored(Database catalogue, String table, long recording) {
        return Set.copyOf(catalogue.list(
                "SELECT start_s, end_s, label, source FROM " + table + " WHERE recording = ? AND source IN (?, ?)",
                row -> new Note(row.getDouble(1), row.getDouble(2), row.getString(3), row.getString(4)),
                recording,
                BY_HAND,
                OF_DETECTION));
    }

    /// Replaces what a catalogue says.
    void replaceIn(Database catalogue, long recording) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        for (String table : List.of("labels", "reviews")) {
            catalogue.update(
                    "DELETE FROM " + table + " WHERE recording = ? AND source IN (?, ?)",
                    recording,
                    BY_HAND,
                    OF_DETECTION);
        }
        insert(
                catalogue,
                recording,
                labels,
                now,
                "INSERT INTO labels (recording, start_s, end_s, label, source, created) VALUES (?, ?, ?, ?, ?, ?)");
        insert(
                catalogue,
                recording,
                wrong,
                now,
                "INSERT INTO reviews (recording, start_s, end_s, label, verdict, source, created)"
                        + " VALUES (?, ?, ?, ?, 'wrong', ?, ?)");
    }

    private static void insert(Database catalogue, long recording, Set<Note> notes, String now, String sql) {
        sorted(notes)
                .forEach(note -> catalogue.update(sql, recording, note.start, note.end, note.label, note.source, now));
    }

    private static List<Note> sorted(Set<Note> notes) {
        return notes.stream()
                .sorted(Comparator.comparingDouble(Note::start)
                        .thenComparing(Note::label)
                        .thenComparing(Note::source))
                .toList();
    }
}
