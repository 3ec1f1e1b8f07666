package io.github.audiomae.collection;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SoundWindowSource;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.StartFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The recordings that wait for their analysis, read from the catalogue a few at a time, on the reading threads.
final class WaitingRecordings implements Iterator<RecordingInput> {
    private static final int PAGE = 256;

    private final RecordingTable recordings;
    private final RecordingReader reader;
    private final WindowPlan plan;
    private final CancellationToken token;
    private final Deque<CatalogueRecording> page = new ArrayDeque<>();
    private final Map<Path, Opened> opened = new ConcurrentHashMap<>();
    private long last;

    /// A recording and what was found when it was opened.
    ///
    /// @param sha256 of its content; null if it could not be read
    /// @param sampleRate null for an array of features
    /// @param starts what is written about its start
    record Opened(
            CatalogueRecording recording,
            @Nullable String sha256,
            @Nullable Integer sampleRate,
            StartFindings starts) {}

    /// @param queue used by the reading threads alone, by one at a time
    WaitingRecordings(Database queue, CollectionCard card, CancellationToken token) {
        this.token = token;
        recordings = new RecordingTable(queue);
        reader = new RecordingReader(card.channelChoice(), false);
        plan = card.plan();
    }

    Iterator<RecordingInput> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty()) {
            page.addAll(recordings.pending(last, PAGE));
        }
        return !page.isEmpty();
    }

    @Override
    public RecordingInput next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no recording waits");
        }
        CatalogueRecording next = page.remove();
        last = next.id();
        opened.put(next.file(), new Opened(next, null, null, new StartFindings(next.file(), List.of())));
        return new RecordingInput(
                next.file(), as -> open(next, as), plan, windows -> Math.min(next.windows(), windows.size()));
    }

    /// What is known of a recording that was given out.
    Opened of(RecordingInput input) {
        return Objects.requireNonNull(opened.get(input.file()));
    }

    /// Forgets a recording that is done with.
    void forget(RecordingInput input) {
        opened.remove(input.file());
    }

    private WindowSource open(CatalogueRecording recording, Preprocessing as) {
        Path file = recording.file();
        String hash = hash(file);
        StartFindings starts = reader.startsOf(file);
        opened.put(file, new Opened(recording, hash, null, starts));
        if (RecordingReader.isArray(file)) {
            return reader.open(file, as);
        }
        AudioSource source = reader.openSound(file, as);
        opened.put(file, new Opened(recording, hash, source.info().sampleRateHz(), starts));
        return new SoundWindowSource(source);
    }

    private String hash(Path file) {
        try {
            return Sha256.of(file, token);
        } catch (IOException e) {
            throw Files.exists(file)
                    ? new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", file), e)
                    : new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.missing", file), e);
        }
    }
}
