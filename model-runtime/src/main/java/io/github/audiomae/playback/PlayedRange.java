package io.github.audiomae.playback;

/// The samples of a range, once or again and again, with fades at both ends of the range. Not thread-safe.
final class PlayedRange {
    private final SampleSource source;
    private final long start;
    private long end;
    private final long first;
    private final boolean looping;
    private final long fade;

    PlayedRange(SampleSource source, ListenOrder order) {
        this.source = source;
        int rate = source.sampleRateHz();
        start = Math.round(order.range().startSeconds() * rate);
        end = Math.max(start + 1, Math.round(order.range().endSeconds() * rate));
        long from = Math.round(order.fromSeconds() * rate);
        first = from < start || from >= end ? start : from;
        looping = order.looping();
        fade = Math.min(Math.round(order.fadeSeconds() * rate), (end - start) / 2);
    }

    /// The sample of the recording that is played as sample `index`, counted from 0.
    long position(long index) {
        long position = first + index;
        return position < end || !looping ? Math.min(position, end) : start + (position - end) % (end - start);
    }

    /// Reads played samples.
    ///
    /// @param index of the first, counted from 0
    /// @return number of samples; fewer than `count` at the end
    int read(long index, float[] into, int offset, int count) {
        int done = 0;
        while (done < count) {
            long at = position(index + done);
            int wanted = (int) Math.min(count - done, end - at);
            int read = wanted == 0 ? 0 : source.read(at, into, offset + done, wanted);
            for (int i = 0; i < read; i++) {
                into[offset + done + i] *= gain(at + i);
            }
            done += read;
            if (read < wanted) {
                end = at + read; // the sound is shorter than was announced
            }
            if (wanted == 0 || end <= start || read < wanted && !looping) {
                break;
            }
        }
        return done;
    }

    /// A raised cosine over the fades, 1 between them.
    private float gain(long position) {
        long edge = Math.min(position - start, end - 1 - position);
        return edge >= fade ? 1 : (float) (0.5 - 0.5 * Math.cos(Math.PI * (edge + 0.5) / fade));
    }
}
