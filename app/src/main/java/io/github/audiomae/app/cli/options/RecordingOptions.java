package io.github.audiomae.app.cli.options;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.timestamp.NamePattern;
import io.github.audiomae.timestamp.StartReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options for reading files.
public final class RecordingOptions {
    @Option(
            names = "--normalized-input",
            description = "The .npy files contain one window as the model sees it (for most [1024, 128]), "
                    + "normalised and padded; without this option they contain raw log-mel values, [frames, 128].")
    private boolean normalizedInput;

    @Option(
            names = "--channel",
            paramLabel = "N",
            converter = ChannelConverter.class,
            defaultValue = "mix",
            description = "The channel to read, counted from 1, or mix, the average of all channels (default: mix).")
    private ChannelChoice channel = ChannelChoice.average();

    @Option(
            names = "--start-pattern",
            paramLabel = "PATTERN",
            converter = PatternConverter.class,
            description = "Where date and time stand in file names, with the letters of strftime, for example"
                    + " *_%%Y%%m%%d_%%H%%M%%S; it is believed before everything else (default: GUANO, AudioMoth and bext"
                    + " metadata, then the usual forms of names).")
    private @Nullable NamePattern startPattern;

    /// A reader with these options.
    public RecordingReader reader() {
        return new RecordingReader(channel, normalizedInput, new StartReader(Optional.ofNullable(startPattern)));
    }

    /// Reads a pattern for file names.
    public static final class PatternConverter implements ITypeConverter<NamePattern> {
        @Override
        public NamePattern convert(String value) {
            try {
                return NamePattern.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
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
