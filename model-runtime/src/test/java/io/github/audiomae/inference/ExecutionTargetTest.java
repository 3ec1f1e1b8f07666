package io.github.audiomae.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionTargetTest {
    @Test
    void readsDevices() {
        assertThat(ExecutionTarget.parse("cpu")).isEqualTo(ExecutionTarget.cpu());
        assertThat(ExecutionTarget.parse("CPU:3")).isEqualTo(new ExecutionTarget.Cpu(3));
        assertThat(ExecutionTarget.parse("cuda")).isEqualTo(new Accelerator.Cuda(0));
        assertThat(ExecutionTarget.parse("cuda:1")).isEqualTo(new Accelerator.Cuda(1));
    }

    @Test
    void readsAccelerators() {
        assertThat(ExecutionTarget.parse("auto")).isEqualTo(new ExecutionTarget.Fastest());
        assertThat(ExecutionTarget.parse("CoreML")).isEqualTo(new Accelerator.CoreMl());
        assertThat(ExecutionTarget.parse("webgpu")).isEqualTo(new Accelerator.WebGpu());
        assertThat(ExecutionTarget.parse("plugin:/opt/Some/Lib:2.so"))
                .isEqualTo(new Accelerator.PlugIn(Path.of("/opt/Some/Lib:2.so")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu:3", "cuda:1", "coreml", "webgpu", "plugin:lib.so", "auto"})
    void textIsReadAgain(String text) {
        assertThat(ExecutionTarget.parse(text).text()).isEqualTo(text);
    }

    @Test
    void namedPlugInIsKeptForEveryStart(@TempDir Path home) {
        assertThatThrownBy(() -> ExecutionTarget.parse("plugin")).hasMessageContaining("--plug-in");
        System.setProperty(DevicePlaces.FILE, home.resolve("devices.json").toString());
        try {
            DevicePlaces.current().withPlugInLibrary("/opt/lib.so").keep();
            DevicePlaces.current().withNvidiaFolder("/opt/cuda").keep();

            assertThat(ExecutionTarget.parse("plugin")).isEqualTo(new Accelerator.PlugIn(Path.of("/opt/lib.so")));
            assertThat(DevicePlaces.current().nvidiaFolders()).containsExactly(Path.of("/opt/cuda"));
        } finally {
            System.clearProperty(DevicePlaces.FILE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gpu", "cuda:", "cuda:-1", "cuda:x", "cpu:0", "auto:1", "cuda:123456789", "coreml:1", "auto "
            })
    void refusesOtherWordsInASentence(String text) {
        assertThatThrownBy(() -> ExecutionTarget.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("\"" + text + "\"");
    }
}
