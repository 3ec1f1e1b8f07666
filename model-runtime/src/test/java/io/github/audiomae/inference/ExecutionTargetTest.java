package io.github.audiomae.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionTargetTest {
    @Test
    void readsDevices() {
        assertThat(ExecutionTarget.parse("cpu")).isEqualTo(ExecutionTarget.cpu());
        assertThat(ExecutionTarget.parse("CPU:3")).isEqualTo(new ExecutionTarget.Cpu(3));
        assertThat(ExecutionTarget.parse("cuda")).isEqualTo(new ExecutionTarget.Cuda(0));
        assertThat(ExecutionTarget.parse("cuda:1")).isEqualTo(new ExecutionTarget.Cuda(1));
    }

    @Test
    void autoIsTheGpuWhereNothingIsMissingForIt() {
        ExecutionTarget expected =
                Devices.report().whyNoCuda().isEmpty() ? new ExecutionTarget.Cuda(0) : ExecutionTarget.cpu();

        assertThat(ExecutionTarget.parse("auto")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpu", "cuda:", "cuda:-1", "cuda:x", "cpu:0", "auto:1", "cuda:123456789"})
    void refusesOtherWordsInASentence(String text) {
        assertThatThrownBy(() -> ExecutionTarget.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("\"" + text + "\"");
    }
}
