package io.github.audiomae.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.Problem;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.Accelerator;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a GPU fails, the CPU is used instead; for other problems it is not.
class DeviceFallbackTest {
    private static final ExecutionTarget CPU = ExecutionTarget.cpu();

    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final ProblemsViewModel problems = new ProblemsViewModel(messages);
    private final Problem failed =
            problems.show(new ProblemException(ProblemCode.RUN_FAILED, Sentence.untranslated("It failed.")));
    private final Problem missing =
            problems.show(new ProblemException(ProblemCode.SOUND_MISSING, Sentence.untranslated("It is gone.")));

    @TempDir
    Path home;

    @Test
    void onlyAFailedRunOnAGpuIsALostDevice() {
        assertThat(DeviceFallback.isLost(new Accelerator.Cuda(0), failed)).isTrue();
        assertThat(DeviceFallback.isLost(new Accelerator.Cuda(0), missing)).isFalse();
        assertThat(DeviceFallback.isLost(new Accelerator.Cuda(0), null)).isFalse();
        assertThat(DeviceFallback.isLost(CPU, failed)).isFalse();
    }

    @Test
    void modelWhoseGpuFailedGoesOnWithTheCpuAndThatIsSaid() {
        ModelsViewModel models = started();
        LoadedModel before = loaded(models);
        new DeviceFallback(models, problems, messages, model -> model == before ? new Accelerator.Cuda(0) : CPU)
                .connect();

        problems.show(new ProblemException(ProblemCode.RUN_FAILED, Sentence.untranslated("The driver was reset.")));

        assertThat(loaded(models)).isNotSameAs(before);
        assertThat(loaded(models).folder()).isEqualTo(before.folder());
        assertThat(loaded(models).device().target()).isEqualTo(CPU);
        assertThat(shown().sentence()).contains("The driver was reset.").contains("CPU");
        assertThat(shown().severity()).isEqualTo(Problem.Severity.NOTICE);
        models.close();
    }

    @Test
    void otherProblemsAndFailedRunsOnTheCpuChangeNothing() {
        ModelsViewModel models = started();
        LoadedModel before = loaded(models);
        new DeviceFallback(models, problems, messages).connect();

        Problem onTheCpu =
                problems.show(new ProblemException(ProblemCode.RUN_FAILED, Sentence.untranslated("It failed.")));

        assertThat(loaded(models)).isSameAs(before);
        assertThat(shown()).isSameAs(onTheCpu);
        models.close();
    }

    private ModelsViewModel started() {
        ModelsViewModel models = new ModelsViewModel(
                Jobs.onThisThread(),
                problems,
                new ModelLibrary(home, Bundled.models()),
                ExecutionTarget.parse("cpu:1"));
        models.start();
        return models;
    }

    private Problem shown() {
        return Objects.requireNonNull(problems.current().get());
    }

    private static LoadedModel loaded(ModelsViewModel models) {
        return Objects.requireNonNull(models.loaded().get());
    }
}
