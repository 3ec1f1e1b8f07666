package io.github.audiomae.audio.io;

/// How the channels of a file become one.
public sealed interface ChannelChoice {
    /// The mean of all channels: what is the same in all of them keeps its level.
    record Average() implements ChannelChoice {}

    /// One channel alone.
    ///
    /// @param index counted from 0
    record Single(int index) implements ChannelChoice {
        public Single {
            if (index < 0) {
                throw new IllegalArgumentException("channels are counted from 0, got " + index);
            }
        }
    }

    /// The mean of all channels.
    static ChannelChoice average() {
        return new Average();
    }

    /// The channel at `index`, counted from 0.
    static ChannelChoice single(int index) {
        return new Single(index);
    }
}
