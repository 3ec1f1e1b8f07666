package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.features.Preprocessing;
import java.nio.file.Path;
import java.util.List;

/// Collections of recordings that do not exist, with vectors that were made up.
public final class MadeUpCollection {
    private static final int COMMITTED_AT_A_TIME = 500;

    private MadeUpCollection() {}

    /// Makes the vector of a window.
    public interface Maker {
        /// @param recording from 0 on
        /// @param window within it, from 0 on
        float[] vector(int recording, int window);
    }

    /// Windows of five seconds; recording `n` is `recordings/n.wav` beside the folder.
    public static SoundCollection make(Path folder, int width, int recordings, int windows, Maker maker) {
        CollectionCard card = card(width);
        SoundCollection.create(folder, card);
        try (CollectionWriter writer = CollectionWriter.open(folder, card)) {
            Path root = folder.toAbsolutePath().resolveSibling("recordings");
            for (int recording = 0; recording < recordings; recording++) {
                writer.change();
                writer.recordings().add(root.resolve(recording + ".wav"), root, new FileMark(recording, 0));
                for (int i = 0; i < windows; i++) {
                    TimeSpan span = new TimeSpan(i * 5, i * 5 + 5);
                    writer.add(recording + 1, span, maker.vector(recording, i), List.<Tag>of());
                }
                writer.windows().setCount(recording + 1, windows);
                writer.recordings().done(recording + 1);
                if (recording % COMMITTED_AT_A_TIME == 0) {
                    writer.commit();
                }
            }
            writer.commit();
        }
        return SoundCollection.open(folder);
    }

    private static CollectionCard card(int width) {
        return new CollectionCard(
                CollectionCard.SCHEMA,
                "test",
                "2026-01-01T00:00:00Z",
                new EmbeddingCard.Model("none", "None", "none", "0", "none", null, null, null),
                Preprocessing.AUDIOSET,
                new EmbeddingCard.Window(5, 5, EmbeddingCard.Window.PADDING),
                "clip",
                "made up",
                width,
                "mix",
                "fp32",
                CollectionCard.ROWS_PER_SEGMENT,
                List.of());
    }
}
