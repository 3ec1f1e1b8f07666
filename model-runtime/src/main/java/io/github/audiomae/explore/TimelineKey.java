package io.github.audiomae.explore;

import io.github.audiomae.features.WindowPlan;
import java.util.Locale;

/// Everything that determines a timeline.
///
/// @param bytes size of the sound file
/// @param soundSha256 of its content
/// @param modelSha256 of the model that classifies it
/// @param plan how the sound is divided into windows
public record TimelineKey(long bytes, String soundSha256, String modelSha256, WindowPlan plan) {
    private static final int DIGITS = 32;

    /// A file name that is unique to this key.
    String name() {
        return String.format(
                Locale.ROOT,
                "%d-%s-%s-%s-%s",
                bytes,
                start(soundSha256),
                start(modelSha256),
                plan.windowSeconds(),
                plan.hopSeconds());
    }

    private static String start(String sha256) {
        return sha256.substring(0, Math.min(DIGITS, sha256.length()));
    }
}
