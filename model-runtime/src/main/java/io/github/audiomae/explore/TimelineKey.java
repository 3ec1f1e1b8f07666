package io.github.audiomae.explore;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.features.WindowPlan;
import java.util.Locale;

/// Everything that determines a timeline.
///
/// @param bytes size of the sound file
/// @param soundSha256 of its content
/// @param modelSha256 of the model that classifies it
/// @param plan how the sound is divided into windows
/// @param channel which of its channels is classified
/// @param normalizedArrays whether an array is taken for the input of a model, already normalised
public record TimelineKey(
        long bytes,
        String soundSha256,
        String modelSha256,
        WindowPlan plan,
        ChannelChoice channel,
        boolean normalizedArrays) {
    private static final int DIGITS = 32;

    /// For the mix of all channels.
    public TimelineKey(long bytes, String soundSha256, String modelSha256, WindowPlan plan) {
        this(bytes, soundSha256, modelSha256, plan, ChannelChoice.average(), false);
    }

    /// A file name that is unique to this key.
    String name() {
        return String.format(
                Locale.ROOT,
                "%d-%s-%s-%s-%s%s%s",
                bytes,
                start(soundSha256),
                start(modelSha256),
                plan.windowSeconds(),
                plan.hopSeconds(),
                channel instanceof ChannelChoice.Single ? "-channel" + channel : "",
                normalizedArrays ? "-normalized" : "");
    }

    private static String start(String sha256) {
        return sha256.substring(0, Math.min(DIGITS, sha256.length()));
    }
}
