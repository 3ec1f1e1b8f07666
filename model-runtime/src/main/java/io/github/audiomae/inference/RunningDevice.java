package io.github.audiomae.inference;

import io.github.audiomae.run.Sentence;
import java.util.Optional;

/// What a model's sessions were really built on.
///
/// @param target the processor or GPU in use
/// @param whyNotRequested one sentence when this is not what was asked for
public record RunningDevice(ExecutionTarget target, Optional<Sentence> whyNotRequested) {
    static RunningDevice asRequested(ExecutionTarget target) {
        return new RunningDevice(target, Optional.empty());
    }

    static RunningDevice insteadOf(Sentence reason, ExecutionTarget target) {
        return new RunningDevice(target, Optional.of(reason));
    }

    /// For a person to read, say `CPU · 2 threads`.
    public Sentence words() {
        return target.words();
    }

    /// The same in English, as files and the command line say it.
    public String display() {
        return words().toString();
    }
}
