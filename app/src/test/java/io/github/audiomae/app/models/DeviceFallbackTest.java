package io.github.audiomae.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.Problem;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelLibrary;
import io.github.audiomae.resources.BundledModels;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A GPU that fails is left for the CPU; nothing else is.
class DeviceFallbackTest {
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final Problem failed =
            problems.show(new ProblemException(ProblemCode.RUN_FAILED, Sentence.untranslated("It failed.")));
    private final Problem missing =
            problems.show(new ProblemException(ProblemCode.SOUND_MISSING, Sentence.untranslated("It is gone.")));

    @TempDir
    Path home;

    @Test
    void onlyAFailedRunOnAGpuIsALostDevice() {
        assertThat(DeviceFallback.isLost(new ExecutionTarget.Cuda(0), failed)).isTrue();
        assertThat(DeviceFallback.isLost(new ExecutionTarget.Cuda(0), missing)).isFalse();
        assertThat(DeviceFallback.isLost(new ExecutionTarget.Cuda(0), null)).isFalse();
        assertThat(DeviceFallback.isLost(ExecutionTarget.cpu(), failed)).isFalse();
    }

    @Test
    void modelGoesOnWithTheCpu() {
        ModelsViewModel models = new ModelsViewModel(
                Jobs.onThisThread(),
                problems,
                new ModelLibrary(home, BundledModels.folders()),
                ExecutionTarget.parse("cpu:1"));
        models.start();
        LoadedModel before = loaded(models);

        models.goOnWithCpu();

        assertThat(loaded(models)).isNotSameAs(before);
        assertThat(loaded(models).folder()).isEqualTo(before.folder());
        assertThat(loaded(models).device().target()).isEqualTo(ExecutionTarget.cpu());
        models.close();
    }

    private static LoadedModel loaded(ModelsViewModel models) {
        return Objects.requireNonNull(models.loaded().get());
    }
}
