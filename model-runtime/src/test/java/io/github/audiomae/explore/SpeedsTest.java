package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is measured, in which order and in which unit; how fast it is depends on the machine.
class SpeedsTest {
    @TempDir
    private Path folder;

    private final CancellationToken token = CancellationToken.none();

    @Test
    void everyStepOfAReconstructingModelIsMeasured() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            List<Bench.Step> steps = new Bench(model, 3).run(token);

            assertThat(steps)
                    .extracting(Bench.Step::name)
                    .containsExactly("features", "encode, all patches", "encode, 80 % hidden", "decode");
            assertThat(steps).allSatisfy(step -> {
                assertThat(step.fastestMilliseconds()).isPositive();
                assertThat(step.medianMilliseconds()).isGreaterThanOrEqualTo(step.fastestMilliseconds());
                // A window of 10.24 s.
                assertThat(step.timesRealTime())
                        .isCloseTo(10_240 / step.medianMilliseconds(), within(1e-6 * step.timesRealTime()));
            });
        }
    }

    @Test
    void aClassifierHasNoOtherSteps() throws IOException {
        try (LoadedModel model = GoldenModel.finetuned(folder, null)) {
            assertThat(new Bench(model, 1).run(token))
                    .extracting(Bench.Step::name)
                    .containsExactly("features", "classify");
        }
    }

    @Test
    void aModelIsTimedInItsMainUse() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(Files.createDirectory(folder.resolve("pretrained")))) {
            assertThat(ModelSpeed.mainUse(model.manifest())).isEqualTo(Capability.RECONSTRUCT);
            ModelSpeed speed = ModelSpeed.measure(model.folder(), GoldenModel.CPU, token);
            assertThat(speed.device()).hasToString("CPU · 2 threads");
            assertThat(speed.milliseconds()).isBetween(0.001, 60_000.0);
        }
        try (LoadedModel model = GoldenModel.finetuned(Files.createDirectory(folder.resolve("finetuned")), null)) {
            assertThat(ModelSpeed.mainUse(model.manifest())).isEqualTo(Capability.CLASSIFY);
            assertThat(ModelSpeed.measure(model, token).milliseconds()).isBetween(0.001, 60_000.0);
        }
    }

    @Test
    void aCancelledMeasurementEnds() throws IOException {
        CancellationToken cancelled = new CancellationToken();
        cancelled.cancel();
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            assertThatThrownBy(() -> new Bench(model, 1).run(cancelled)).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> ModelSpeed.measure(model, cancelled)).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> ManyWindows.measure(model.folder(), 1, cancelled))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void waysToEmbedManyWindowsAreListedFastestFirst() throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            List<ManyWindows.Way> ways = ManyWindows.measure(model.folder(), 1, token);

            assertThat(ways).hasSize(cores > 1 ? 12 : 3).allSatisfy(way -> {
                assertThat(way.runs() * way.threads()).isIn(cores, 2 * cores);
                assertThat(way.sessions()).isIn(1, way.runs());
                assertThat(way.windowsPerSecond()).isBetween(1e-3, 1e6);
            });
            assertThat(ways).extracting(ManyWindows.Way::batch).contains(1, 4, 8);
            assertThat(ways)
                    .extracting(ManyWindows.Way::windowsPerSecond)
                    .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        }
    }

    @Test
    void everyOtherDeviceIsComparedOrHasAReasonWhyNot() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            DeviceCheck.Result result = DeviceCheck.run(model.folder(), token);

            assertThat(result.cpu().milliseconds()).isPositive();
            assertThat(result.others())
                    .extracting(DeviceCheck.Other::text)
                    .isNotEmpty()
                    .doesNotContain("cpu");
            assertThat(result.others()).allSatisfy(other -> {
                assertThat(other.time().isPresent()).isNotEqualTo(other.whyNot().isPresent());
                if (other.time().isPresent()) {
                    assertThat(other.differences())
                            .extracting(DeviceCheck.Difference::output)
                            .containsExactly("tokens", "prediction");
                }
            });
        }
    }
}
