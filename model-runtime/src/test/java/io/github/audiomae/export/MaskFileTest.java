package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskFileTest {
    @TempDir
    Path folder;

    @Test
    void fileKeepsPatchesAndTheirOrder() {
        PatchMask mask = new MaskStrategy.Random(0.8, 7).mask(PatchGrid.AUDIOSET);
        Path file = folder.resolve("mask.npy");

        MaskFile.write(file, mask);

        assertThat(MaskFile.read(file, PatchGrid.AUDIOSET)).isEqualTo(mask);
        assertThat(Npy.readLongs(file).values()).isEqualTo(mask.idsKeep());
    }

    @Test
    void textIsAListThatOtherProgramsUnderstand() {
        assertThat(MaskFile.text(PatchMask.keeping(PatchGrid.AUDIOSET, 300, 7))).isEqualTo("[300, 7]");
        assertThat(MaskFile.ofText(" [300,7]\n", PatchGrid.AUDIOSET))
                .isEqualTo(PatchMask.keeping(PatchGrid.AUDIOSET, 300, 7));
        assertThat(MaskFile.ofText("[]", PatchGrid.AUDIOSET).keptCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[1, 2", "[1, x]", "{\"a\": 1}", "[1.5]", "null"})
    void otherTextIsRefusedInASentence(String text) {
        assertThatThrownBy(() -> MaskFile.ofText(text, PatchGrid.AUDIOSET))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not a mask");
    }

    @Test
    void patchThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> MaskFile.ofText("[512]", PatchGrid.AUDIOSET))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("patch 512");
    }

    @Test
    void tableIsNoMask() {
        Path file = folder.resolve("table.npy");
        Npy.writeLongs(file, new long[] {1, 2, 3, 4}, 2, 2);

        assertThatThrownBy(() -> MaskFile.read(file, PatchGrid.AUDIOSET))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("table.npy");
    }
}
