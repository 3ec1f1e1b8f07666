package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Refuses checkpoints that are not exactly an Audio-MAE, and names what is wrong.
final class LayoutCheck {
    private LayoutCheck() {}

    /// @throws ProblemException naming missing, unexpected or misshapen tensors
    static void require(Path file, SequencedMap<String, TensorShape> found, CheckpointLayout layout) {
        SequencedMap<String, TensorShape> known = new LinkedHashMap<>(found);
        known.keySet().removeIf(Leftovers::isKnown);
        TensorCheck check = TensorCheck.of(known, layout.tensors(), TensorShape::equals);
        if (!check.isFine()) {
            Sentence wrong = Sentence.of("layout.audio-mae", file.getFileName(), check.complaints());
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    Hints.of(found, check.missing())
                            .map(hint -> Sentence.both(wrong, hint))
                            .orElse(wrong));
        }
        requireSizes(file, layout.architecture());
    }

    private static void requireSizes(Path file, AudioMaeArchitecture sizes) {
        if (sizes.width() == 0 || sizes.width() % Encoder.HEAD_WIDTH != 0) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    Sentence.of("layout.encoder", file.getFileName(), sizes.width(), Encoder.HEAD_WIDTH));
        }
        AudioMaeArchitecture.Decoder decoder = sizes.decoder();
        if (decoder != null && (decoder.heads() == 0 || decoder.width() % decoder.heads() != 0)) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    Sentence.of("layout.decoder", file.getFileName(), decoder.width(), decoder.heads()));
        }
    }
}
