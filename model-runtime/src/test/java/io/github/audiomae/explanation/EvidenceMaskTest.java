package io.github.audiomae.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.export.Npy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceMaskTest {
    @TempDir
    private Path folder;

    @Test
    void evidenceIsKeptOrHidden() {
        float[] values = new float[512];
        for (int patch = 0; patch < 100; patch++) {
            values[patch] = patch - 49.5f; // the others were not asked about
        }
        EvidenceMask evidence = new EvidenceMask(PatchGrid.AUDIOSET, values);

        PatchMask kept = evidence.keeping(0.8);
        PatchMask hidden = evidence.hiding(0.3);

        for (int patch = 0; patch < 512; patch++) {
            assertThat(kept.isKept(patch)).isEqualTo(patch >= 80);
            assertThat(hidden.isKept(patch)).isEqualTo(patch < 70 || patch >= 100);
        }
        assertThat(evidence.hiding(0).hiddenCount()).isZero();
    }

    @Test
    void otherArraysAreRefused() {
        Path file = folder.resolve("other.npy");
        Npy.writeFloats(file, new float[100], 100);

        assertThatThrownBy(() -> EvidenceMask.read(file, PatchGrid.AUDIOSET))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("512");
    }
}
