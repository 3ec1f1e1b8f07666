package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.Picture;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A pane that another feature offers: it can take the place of the masked sound, the reconstruction or the difference.
///
/// @param id its name in files and in ids of nodes, for example `surprise`
/// @param title its name
/// @param about a short explanation, or why there is nothing to see
/// @param picture what it shows; null for nothing
/// @param tint colours over the patches
/// @param legend the meaning of its colours
public record ExtraPane(
        String id,
        String title,
        ObservableValue<String> about,
        ObservableValue<@Nullable Picture> picture,
        ObservableValue<PatchTint> tint,
        Supplier<Node> legend) {}
