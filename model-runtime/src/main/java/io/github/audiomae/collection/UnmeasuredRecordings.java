package io.github.audiomae.collection;

import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// The recordings with windows whose error of reconstruction is not measured, read from the catalogue a few at a time,
/// on the reading threads.
final class UnmeasuredRecordings implements Iterator<RecordingInput> {
    private static final int PAGE = 64;

    private final Database queue;
    private final CollectionCard card;
    private final RecordingReader reader;
    private final Deque<CatalogueRecording> page = new ArrayDeque<>();
    private long last;

    /// @param queue used by the reading threads alone, by one at a time
    UnmeasuredRecordings(Database queue, CollectionCard card) {
        this.queue = queue;
        this.card = card;
        reader = new RecordingReader(card.channelChoice(), false);
    }

    /// The number of windows of a recording that are measured: the first ones, since windows are kept in order.
    static int measured(Database catalogue, long recording) {
        return (int) catalogue.number(
                "SELECT count(*) FROM errors e JOIN windows w ON w.id = e.window WHERE w.recording = ?", recording);
    }

    static ProblemException changed(Path file) {
        return new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("catalogue.outdated", file));
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty()) {
            page.addAll(queue.list(
                    "SELECT " + CatalogueRecording.COLUMNS
                            + " WHERE r.id > ? AND r.status = 'done' AND r.missing = 0 AND EXISTS (SELECT 1 FROM windows w"
                            + " WHERE w.recording = r.id AND NOT EXISTS (SELECT 1 FROM errors e WHERE e.window = w.id))"
                            + " ORDER BY r.id LIMIT ?",
                    CatalogueRecording::of,
                    last,
                    PAGE));
        }
        return !page.isEmpty();
    }

    @Override
    public RecordingInput next() {
        if (!hasNext()) {
            throw new NoSuchElementException("every recording is measured");
        }
        CatalogueRecording next = page.remove();
        last = next.id();
        int done = measured(queue, next.id());
        return new RecordingInput(
                next.file(),
                as -> {
                    if (!isSame(next)) {
                        throw changed(next.file());
                    }
                    return reader.open(next.file(), as);
                },
                card.plan(),
                windows -> Math.min(done, windows.size()));
    }

    private static boolean isSame(CatalogueRecording recording) {
        try {
            return FileMark.of(recording.file()).fits(recording);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.missing", recording.file()), e);
        }
    }
}
