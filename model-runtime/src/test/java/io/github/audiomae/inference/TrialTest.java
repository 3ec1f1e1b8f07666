package io.github.audiomae.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accelerators that are missing, broken, wrong in their numbers, slow or fine. Those that work are made: their graphs
/// run on the CPU.
class TrialTest {
    private static final ExecutionTarget CPU = new ExecutionTarget.Cpu(1);
    private static final Set<Capability> ALL = Set.of(Capability.values());

    @TempDir
    Path temporary;

    private ModelFolder right;
    private Accelerator accelerator;

    @BeforeEach
    void write() throws IOException {
        right = TinyGraphs.write(Files.createDirectory(temporary.resolve("right")));
        accelerator = new Accelerator.PlugIn(Files.createFile(temporary.resolve("provider.so")));
    }

    @Test
    void missingAcceleratorIsNamedAndTheCpuIsUsed() {
        Accelerator gone = new Accelerator.PlugIn(temporary.resolve("gone.so"));

        assertThat(reason(Trial.of(gone, this::onCpu)))
                .endsWith("There is no file " + temporary.resolve("gone.so") + ".");
        assertFallsBack(gone, "gone.so");
    }

    /// ONNX Runtime itself refuses the library.
    @Test
    void brokenProviderIsNamedAndTheCpuIsUsed() throws IOException {
        Files.writeString(temporary.resolve("provider.so"), "no library");

        assertFallsBack(accelerator, "Execution provider provider.so could not start");
    }

    @Test
    void providersOfOtherSystemsAreNamedAndTheCpuIsUsed() {
        for (Accelerator other : List.of(new Accelerator.Cuda(0), new Accelerator.CoreMl(), new Accelerator.WebGpu())) {
            AcceleratorProbe.whyNot(other).ifPresent(why -> assertFallsBack(other, why.toString()));
        }
    }

    @Test
    void sameNumbersPass() {
        Trial trial = Trial.of(accelerator, this::onCpu);

        assertThat(trial).isInstanceOfSatisfying(Trial.Works.class, works -> {
            assertThat(works.millis()).isPositive();
            assertThat(works.cpuMillis()).isPositive();
            works.graphs().close();
        });
    }

    @Test
    void wrongNumbersDoNotPass() throws IOException {
        ModelFolder wrong = TinyGraphs.write(Files.createDirectory(temporary.resolve("wrong")));
        TinyGraphs.classifier(1.01f).write(temporary.resolve("wrong/classifier.onnx"));

        Trial trial = Trial.of(
                accelerator, target -> OpenGraphs.open(target instanceof Accelerator ? wrong : right, CPU, ALL));

        assertThat(reason(trial)).contains("gives other numbers than the CPU");
    }

    @Test
    void failureWhileRunningDoesNotPass() {
        Trial trial = Trial.of(accelerator, target -> {
            if (target instanceof Accelerator) {
                throw new ProblemException(ProblemCode.RUN_FAILED, Sentence.untranslated("The driver was reset."));
            }
            return onCpu(target);
        });

        assertThat(reason(trial)).isEqualTo("The driver was reset.");
    }

    @Test
    void fastestIsAnAcceleratorOnlyIfItBeatsTheCpu() {
        Trial.Sample cpu;
        try (OpenGraphs graphs = onCpu(CPU)) {
            cpu = Trial.Sample.of(graphs);
        }
        List<Accelerator> one = List.of(accelerator);

        assertThat(Trial.fastest(one, this::onCpu, new Trial.Sample(cpu.outputs(), 1e9))
                        .target())
                .isEqualTo(accelerator);
        assertThat(Trial.fastest(one, this::onCpu, new Trial.Sample(cpu.outputs(), 0))
                        .target())
                .isEqualTo(ExecutionTarget.cpu());
    }

    @Test
    void readyAcceleratorThatDoesNotWorkIsNamed() {
        Trial.Choice choice = Trial.fastest(List.of(accelerator), target -> {
            if (target instanceof Accelerator) {
                throw new ProblemException(ProblemCode.RUN_FAILED, Sentence.untranslated("It failed."));
            }
            return onCpu(target);
        });

        assertThat(choice.target()).isEqualTo(ExecutionTarget.cpu());
        assertThat(choice.whyNotOther().orElseThrow()).hasToString("It failed.");
    }

    @Test
    void fastestOfThisMachineIsTheCpuWhereNothingElseIsReady() {
        try (LoadedModel model = LoadedModel.open(right, new ExecutionTarget.Fastest())) {
            assertThat(model.device().target()).isNotInstanceOf(ExecutionTarget.Fastest.class);
            if (AcceleratorProbe.ready().isEmpty()) {
                assertThat(model.device()).isEqualTo(RunningDevice.asRequested(ExecutionTarget.cpu()));
            }
        }
    }

    @Test
    void differenceIsRelativeToTheLargestValueAndNeverHidden() {
        assertThat(Trial.difference(Map.of("a", new float[] {1, -4}), Map.of("a", new float[] {1.5f, -4})))
                .isCloseTo(0.125, within(1e-9));
        assertThat(Trial.difference(Map.of("a", new float[] {1, 2}), Map.of("a", new float[] {Float.NaN, 2})))
                .isInfinite();
        assertThat(Trial.difference(Map.of("a", new float[2]), Map.of("a", new float[1])))
                .isInfinite();
        assertThat(Trial.difference(Map.of("a", new float[1]), Map.of("b", new float[1])))
                .isInfinite();
    }

    private void assertFallsBack(Accelerator other, String why) {
        try (LoadedModel model = LoadedModel.open(right, other)) {
            assertThat(model.device().target()).isEqualTo(ExecutionTarget.cpu());
            assertThat(model.device().whyNotRequested().orElseThrow())
                    .asString()
                    .contains(why);
        }
    }

    private OpenGraphs onCpu(ExecutionTarget target) {
        return OpenGraphs.open(right, CPU, ALL);
    }

    private static String reason(Trial trial) {
        return ((Trial.Fails) trial).why().toString();
    }
}
