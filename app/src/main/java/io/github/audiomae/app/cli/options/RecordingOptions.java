package io.github.audiomae.app.cli.options;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.recordings.RecordingReader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options for reading files.
public final class RecordingOptions {
    @Option(
            names = "--normalized-input",
            description = "The .npy files contain one window as the model sees it, [1024, 128], normalised and "
                    + "padded; without this option they contain raw log-mel values, [frames, 128].")
    private boolean normalizedInput;

    @Option(
            names = "--channel",
            paramLabel = "N",
            converter = ChannelConverter.class,
            defaultValue = "mix",
            description = "The channel to read, counted from 1, or mix, the average of all channels (default: mix).")
    private ChannelChoice channel = ChannelChoice.average();

    /// A reader with these options.
    public RecordingReader reader() {
        return new RecordingReader(channel, normalizedInput);
    }

    /// Reads `mix` or a number from 1.
    static final class ChannelConverter implements ITypeConverter<ChannelChoice> {
        @Override
        public ChannelChoice convert(String value) {
            return ChannelChoice.parse(value)
                    .orElseThrow(() ->
                            new TypeConversionException("'" + value + "' is neither mix nor a channel number from 1"));
        }
    }
}
