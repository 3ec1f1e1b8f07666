package io.github.audiomae.app.models;

import io.github.audiomae.app.problem.Problem;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.Accelerator;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.ProblemCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// If a GPU fails during a run (its driver was reset, it was removed, its memory is full), moves the model to the CPU;
/// everything that waits for the model is computed again there.
final class DeviceFallback {
    private final ModelsViewModel models;
    private final ProblemsViewModel problems;
    private final Messages messages;
    private final Function<LoadedModel, ExecutionTarget> device;
    private @Nullable String reason;

    DeviceFallback(ModelsViewModel models, ProblemsViewModel problems, Messages messages) {
        this(models, problems, messages, model -> model.device().target());
    }

    /// @param device the device of a running model
    DeviceFallback(
            ModelsViewModel models,
            ProblemsViewModel problems,
            Messages messages,
            Function<LoadedModel, ExecutionTarget> device) {
        this.models = models;
        this.problems = problems;
        this.messages = messages;
        this.device = device;
    }

    /// Starts listening for failures.
    void connect() {
        problems.current().subscribe(this::hear);
        models.loaded().subscribe(this::tell);
    }

    private void hear(@Nullable Problem problem) {
        LoadedModel model = models.loaded().get();
        if (model != null && reason == null && isLost(device.apply(model), problem)) {
            reason = problem == null ? "" : problem.sentence();
            models.goOnWithCpu();
        }
    }

    private void tell(@Nullable LoadedModel now) {
        if (reason != null && now != null) {
            problems.tell(messages.text("device.lost", reason));
            reason = null;
        }
    }

    /// Whether a problem is a failure of the device, and the device can be replaced.
    static boolean isLost(ExecutionTarget device, @Nullable Problem problem) {
        return device instanceof Accelerator
                && problem != null
                && problem.code().equals(ProblemCode.RUN_FAILED.text());
    }
}
