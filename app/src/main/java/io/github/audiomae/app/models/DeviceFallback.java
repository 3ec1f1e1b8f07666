package io.github.audiomae.app.models;

import io.github.audiomae.app.problem.Problem;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.ProblemCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A GPU that fails while a model runs (a driver that was reset, a card that was unplugged, no memory left on it) is
/// left: the model goes on with the CPU, and everything that waits for it is made again there.
public final class DeviceFallback {
    private final ModelsViewModel models;
    private final ProblemsViewModel problems;
    private final Messages messages;
    private final Function<LoadedModel, ExecutionTarget> device;
    private @Nullable String reason;

    public DeviceFallback(ModelsViewModel models, ProblemsViewModel problems, Messages messages) {
        this(models, problems, messages, model -> model.device().target());
    }

    /// @param device where a model runs
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

    /// Listens from now on.
    public void connect() {
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

    /// Whether a problem is one of the device, and of a device that can be done without.
    static boolean isLost(ExecutionTarget device, @Nullable Problem problem) {
        return device instanceof ExecutionTarget.Cuda
                && problem != null
                && problem.code().equals(ProblemCode.RUN_FAILED.text());
    }
}
