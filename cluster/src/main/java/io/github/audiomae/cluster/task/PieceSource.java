package io.github.audiomae.cluster.task;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.cluster.task.RecordingColumns.Facts;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The pieces of a partition as recordings for a pipeline, and what is found out about each. Pieces are requested and
/// opened on reading threads.
final class PieceSource implements Iterable<RecordingInput> {
    private final RecordingReader reader;
    private final WindowPlan plan;
    private final Iterator<Piece> pieces;
    private final Map<RecordingInput, Known> known = Collections.synchronizedMap(new IdentityHashMap<>());

    /// A piece, and what is known of its recording once it was opened.
    private static final class Known {
        private final Piece piece;
        private volatile Facts facts = new Facts("", Optional.empty(), Optional.empty(), 0, 0);

        Known(Piece piece) {
            this.piece = piece;
        }
    }

    PieceSource(JobOrder order, Preprocessing as, Iterator<Piece> pieces) {
        this.pieces = pieces;
        reader = order.reading().reader();
        plan = order.reading().plan(as);
    }

    @Override
    public Iterator<RecordingInput> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pieces.hasNext();
            }

            @Override
            public RecordingInput next() {
                return input(pieces.next());
            }
        };
    }

    /// The channel that is read, as rows name it.
    String channel() {
        return reader.channel().toString();
    }

    /// The piece that a recording of the pipeline stands for.
    Piece piece(RecordingInput input) {
        return of(input).piece;
    }

    /// What was found out when it was opened.
    Facts facts(RecordingInput input) {
        return of(input).facts;
    }

    /// Forgets a piece that is done with.
    void forget(RecordingInput input) {
        known.remove(input);
    }

    private Known of(RecordingInput input) {
        return Objects.requireNonNull(known.get(input));
    }

    private RecordingInput input(Piece piece) {
        Known one = new Known(piece);
        RecordingInput input =
                new RecordingInput(piece.place().path(), as -> open(one, as), plan, new RecordingInput.Start() {
                    @Override
                    public int after(List<TimeSpan> windows) {
                        return Math.min(piece.from(), windows.size());
                    }

                    @Override
                    public int until(List<TimeSpan> windows) {
                        return Math.min(piece.until(), windows.size());
                    }
                });
        known.put(input, one);
        return input;
    }

    private WindowSource open(Known one, Preprocessing as) {
        Path file = one.piece.place().path();
        String hash = one.piece.sha256().isEmpty() ? hash(file) : one.piece.sha256();
        Optional<Integer> rate = Optional.empty();
        WindowSource source;
        if (RecordingReader.isArray(file)) {
            source = reader.open(file, as);
        } else {
            AudioSource sound = reader.openSound(file, as);
            rate = Optional.of(sound.info().sampleRateHz());
            source = new SoundWindowSource(sound);
        }
        one.facts = new Facts(hash, rate, reader.startsOf(file).best(), 0, 0);
        return source;
    }

    /// The SHA-256 of a file.
    ///
    /// @throws ProblemException if it cannot be read; the sentence is that of opening it where it is missing
    static String hash(Path file) {
        if (!Files.isRegularFile(file)) {
            return ""; // opening it says why
        }
        try {
            return Sha256.of(file, CancellationToken.none());
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", file), e);
        }
    }
}
