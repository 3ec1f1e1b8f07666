package io.github.audiomae.inference;

import io.github.audiomae.run.Sentence;
import java.util.Optional;

/// What a model's sessions were really built on.
///
/// @param target the processor or GPU in use
/// @param display for a person to read, say `CPU · 2 threads`
/// @param whyNotRequested one sentence when this is not what was asked for
public record RunningDevice(ExecutionTarget target, String display, Optional<Sentence> whyNotRequested) {
    static RunningDevice asRequested(ExecutionTarget target) {
        return new RunningDevice(target, target.words().toString(), Optional.empty());
    }

    static RunningDevice insteadOf(Sentence reason, ExecutionTarget target) {
        return new RunningDevice(target, target.words().toString(), Optional.of(reason));
    }
}
