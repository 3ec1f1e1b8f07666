package io.github.audiomae.playback;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The samples of whatever is to be heard now: a change takes effect with the next samples that are read, at the same
/// position, by a cross-fade of at most [#FADE_SECONDS]. Not thread-safe; the supplier may be.
final class HeardSamples implements SampleSource {
    /// Long enough that no click is heard.
    static final double FADE_SECONDS = 0.005;

    private final SampleSource recording;
    private final Supplier<Hearing> wanted;
    private Hearing now;
    private SampleSource heard;
    private @Nullable SampleSource before;
    private float[] fading = {};

    /// @param wanted what is to be heard; asked whenever samples are read
    HeardSamples(SampleSource recording, Supplier<Hearing> wanted) {
        this.recording = recording;
        this.wanted = wanted;
        now = wanted.get();
        heard = now.over(recording);
    }

    @Override
    public int read(long from, float[] into, int offset, int count) {
        change();
        int read = heard.read(from, into, offset, count);
        SampleSource leaving = before;
        if (leaving != null && read > 0) {
            int length = (int) Math.min(read, Math.round(FADE_SECONDS * sampleRateHz()));
            fade(leaving, from, into, offset, length);
            before = null;
        }
        return read;
    }

    private void change() {
        Hearing next = wanted.get();
        if (!next.equals(now)) {
            before = heard;
            heard = next.over(recording);
            now = next;
        }
    }

    /// A linear cross-fade: sounds of the same recording add up in phase.
    private void fade(SampleSource leaving, long from, float[] into, int offset, int length) {
        if (fading.length < length) {
            fading = new float[length];
        }
        int there = leaving.read(from, fading, 0, length);
        for (int i = 0; i < length; i++) {
            float share = (i + 0.5f) / length;
            into[offset + i] = share * into[offset + i] + (1 - share) * (i < there ? fading[i] : 0);
        }
    }

    @Override
    public int sampleRateHz() {
        return recording.sampleRateHz();
    }
}
