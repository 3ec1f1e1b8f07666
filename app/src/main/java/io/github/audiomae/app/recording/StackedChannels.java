package io.github.audiomae.app.recording;

import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.io.ChannelChoice;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Which channels are shown: the chosen one, or the first two, one above the other.
///
/// @param upper the channel of the upper, or only, spectrogram
/// @param lower the channel of the lower one; null for none
record StackedChannels(ObservableValue<@Nullable ChannelChoice> upper, ObservableValue<@Nullable ChannelChoice> lower) {
    StackedChannels(WorkspaceViewModel workspace, ObservableValue<Boolean> stacked) {
        this(
                Bindings.createObjectBinding(
                        () -> two(workspace, stacked)
                                ? ChannelChoice.single(0)
                                : workspace.channel().get(),
                        workspace.channel(),
                        workspace.recording(),
                        stacked),
                Bindings.createObjectBinding(
                        () -> two(workspace, stacked) ? ChannelChoice.single(1) : null,
                        workspace.recording(),
                        stacked));
    }

    private static boolean two(WorkspaceViewModel workspace, ObservableValue<Boolean> stacked) {
        Recording sound = workspace.recording().get();
        return stacked.getValue() && sound != null && sound.info().channels() >= 2;
    }
}
