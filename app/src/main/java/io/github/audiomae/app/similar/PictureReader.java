package io.github.audiomae.app.similar;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CollectionCard;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.recordings.RecordingReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads small spectrograms in the background, one at a time, those asked for last first; keeps some hundreds.
public final class PictureReader {
    private static final int MOST = 400;
    private static final int MOST_WAITING = 200;

    private final Lane<Optional<SpanPicture>> lane;
    private final Supplier<ColourMap> colours;
    private final Map<Span, SpanPicture> known = new LinkedHashMap<>(MOST, 0.75f, true);
    private final Deque<Wanted> wanted = new ArrayDeque<>();

    /// A span of a recording.
    ///
    /// @param card says how it is read
    public record Span(Path file, TimeSpan span, CollectionCard card) {}

    private record Wanted(Span span, Consumer<SpanPicture> receiver) {}

    public PictureReader(Jobs jobs, Supplier<ColourMap> colours) {
        lane = jobs.fileLane();
        this.colours = colours;
    }

    /// Passes on the picture of a span, at once or later; never if its recording cannot be read.
    public void of(Span span, Consumer<SpanPicture> receiver) {
        SpanPicture there = known.get(span);
        if (there != null) {
            receiver.accept(there);
            return;
        }
        wanted.addFirst(new Wanted(span, receiver));
        if (wanted.size() > MOST_WAITING) {
            wanted.removeLast();
        }
        next();
    }

    private void next() {
        Wanted first = wanted.peekFirst();
        if (first == null || lane.isBusy()) {
            return;
        }
        ColourMap map = colours.get();
        lane.submit(
                (token, progress) -> Optional.of(read(first.span(), map)),
                JobState.atEnd(found -> adopt(first, found), cause -> adopt(first, Optional.empty())));
    }

    private void adopt(Wanted done, Optional<SpanPicture> found) {
        wanted.remove(done);
        found.ifPresent(picture -> {
            known.put(done.span(), picture);
            known.keySet().stream()
                    .limit(Math.max(0, known.size() - MOST))
                    .toList()
                    .forEach(known::remove);
            done.receiver().accept(picture);
        });
        next();
    }

    private static SpanPicture read(Span span, ColourMap map) {
        Preprocessing as = span.card().preprocessing();
        try (WindowSource source = new RecordingReader(span.card().channelChoice(), false).open(span.file(), as)) {
            return new SpanPicture(source.window(span.span(), as), as, map);
        }
    }
}
