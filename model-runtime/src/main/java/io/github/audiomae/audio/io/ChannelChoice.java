package io.github.audiomae.audio.io;

import java.util.Optional;

/// How the channels of a file become one. Its text form, used in options, cards and tables, is `mix` or the channel's
/// number, counted from 1.
public sealed interface ChannelChoice {
    /// The mean of all channels; a signal that is the same in all of them keeps its level.
    record Average() implements ChannelChoice {
        private static final String TEXT = "mix";

        @Override
        public String toString() {
            return TEXT;
        }
    }

    /// One channel alone.
    ///
    /// @param index counted from 0
    record Single(int index) implements ChannelChoice {
        public Single {
            if (index < 0) {
                throw new IllegalArgumentException("channels are counted from 0, got " + index);
            }
        }

        @Override
        public String toString() {
            return Integer.toString(index + 1);
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

    /// Parses what [Object#toString()] returns.
    ///
    /// @return empty if the text is neither `mix` nor a number from 1
    static Optional<ChannelChoice> parse(String text) {
        if (text.equals(Average.TEXT)) {
            return Optional.of(average());
        }
        try {
            return Optional.of(single(Integer.parseInt(text) - 1));
        } catch (IllegalArgumentException notANumberFromOne) {
            return Optional.empty();
        }
    }

    /// The channel's number, counted from 1, for tables in which every row has one; 1 for the mean of all.
    default int number() {
        return this instanceof Single(int index) ? index + 1 : 1;
    }
}
