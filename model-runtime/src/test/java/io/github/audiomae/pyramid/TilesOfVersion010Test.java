package io.github.audiomae.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.testing.FilesOfVersion010;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tiles written by version 0.1.0 can be read and equal those of this version.
class TilesOfVersion010Test {
    /// The name of the recording's folder, which depends on where the recording was then.
    private static final String RECORDING = "6b0a8e6101245a3d40550505";

    private static final TileKey FIRST = new TileKey(ModelForm.SHOWN, 4, 0);

    @TempDir
    Path folder;

    @Test
    void keptTileIsTheTileOfToday() throws IOException {
        FilesOfVersion010 old = FilesOfVersion010.copiedTo(folder);
        Tile kept = new TileCache(old.cache().resolve("tiles"))
                .find(RECORDING, FIRST)
                .orElseThrow();
        Tile made;
        try (Pyramid pyramid = new Pyramid(old.recording(), ModelForm.SHOWN, new TileCache(folder.resolve("other")))) {
            made = pyramid.tile(FIRST, CancellationToken.none()).orElseThrow();
        }

        assertThat(kept.columns()).isEqualTo(256);
        assertThat(kept.decibels(0, 10)).isEqualTo(-23.804688f);
        assertThat(kept.decibels(200, 60)).isEqualTo(-55.632812f);
        assertThat(kept.high(3)).isEqualTo(0.04998932f);
        assertThat(kept.levels()).isEqualTo(made.levels());
        assertThat(kept.lows()).isEqualTo(made.lows());
        assertThat(kept.highs()).isEqualTo(made.highs());
    }

    @Test
    void surveyIsKnown() throws IOException {
        FilesOfVersion010 old = FilesOfVersion010.copiedTo(folder);

        assertThat(new TileCache(old.cache().resolve("tiles")).surveyed(RECORDING, ModelForm.SHOWN))
                .hasValueSatisfying(survey -> {
                    assertThat(survey.samples()).isEqualTo(768_000);
                    assertThat(survey.warnings()).isEmpty();
                });
    }
}
