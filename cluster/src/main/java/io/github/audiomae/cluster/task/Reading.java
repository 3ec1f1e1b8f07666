package io.github.audiomae.cluster.task;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.timestamp.StartReader;
import java.io.Serial;
import java.io.Serializable;

/// How recordings are read and divided into windows. Immutable.
///
/// @param channel `mix` or a channel number from 1
/// @param normalizedArrays whether arrays hold a model's input instead of raw log-mel values
/// @param startPattern where date and time stand in names of files; empty for the usual forms
/// @param windowSeconds length of a window
/// @param hopSeconds distance between the starts of neighbouring windows
public record Reading(
        String channel, boolean normalizedArrays, String startPattern, double windowSeconds, double hopSeconds)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /// How recordings are divided into windows.
    WindowPlan plan(Preprocessing as) {
        return new WindowPlan(windowSeconds, hopSeconds, as);
    }

    /// Which channel is read.
    ChannelChoice channelChoice() {
        return ChannelChoice.parse(channel).orElse(ChannelChoice.average());
    }

    /// Opens recordings.
    RecordingReader reader() {
        return new RecordingReader(channelChoice(), normalizedArrays, StartReader.with(startPattern));
    }
}
