package io.github.audiomae.graph.ast;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchOrder;
import java.util.List;
import java.util.Optional;

/// The windows of the published models. Frames and strides are not in the tensors; the number of patches tells them
/// apart.
///
/// @param preprocessing of a window
/// @param stride frames, and mel bins, between the starts of patches
record AstWindows(Preprocessing preprocessing, int stride) {
    private static final int SIZE = 16;

    /// Statistics of ESC-50 and of Speech Commands (AST, `egs/*/run.sh`).
    private static final Preprocessing ESC_50 = Preprocessing.AUDIOSET.of(512).scaled(-6.6268077f, 5.358466f);

    private static final Preprocessing SPEECH_COMMANDS =
            Preprocessing.AUDIOSET.of(128).scaled(-6.845978f, 5.5654526f);

    private static final List<AstWindows> ALL = List.of(
            new AstWindows(Preprocessing.AUDIOSET, 10),
            new AstWindows(Preprocessing.AUDIOSET, 12),
            new AstWindows(Preprocessing.AUDIOSET, 14),
            new AstWindows(Preprocessing.AUDIOSET, SIZE),
            new AstWindows(SPEECH_COMMANDS, 10),
            new AstWindows(ESC_50, 10));

    /// The windows with so many patches; empty if no published model has them.
    static Optional<AstWindows> of(int patches) {
        return ALL.stream()
                .filter(windows -> windows.grid().patches() == patches)
                .findFirst();
    }

    /// The patches, numbered along time first: the original's image has frequency as its height.
    PatchGrid grid() {
        return new PatchGrid(
                (preprocessing.frames() - SIZE) / stride + 1,
                (preprocessing.melBins() - SIZE) / stride + 1,
                SIZE,
                stride,
                PatchOrder.FREQUENCY_MAJOR,
                preprocessing.sampleRate());
    }
}
