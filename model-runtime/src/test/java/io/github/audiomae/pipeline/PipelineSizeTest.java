package io.github.audiomae.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PipelineSizeTest {
    private static final long GIBI = 1L << 30;

    @Test
    void batchOnGpuTakesAtMostFourTenthsOfTheFreeMemory() {
        assertThat(PipelineSize.batchOnGpu(OptionalLong.of(GIBI), GIBI / 20)).isEqualTo(8);
        assertThat(PipelineSize.batchOnGpu(OptionalLong.of(GIBI), GIBI / 25 + 1))
                .isEqualTo(9);
        assertThat(PipelineSize.batchOnGpu(OptionalLong.of(80 * GIBI), GIBI / 20))
                .isEqualTo(16);
        assertThat(PipelineSize.batchOnGpu(OptionalLong.of(GIBI / 100), GIBI / 20))
                .isEqualTo(1);
        assertThat(PipelineSize.batchOnGpu(OptionalLong.empty(), GIBI / 20)).isEqualTo(16);
    }
}
