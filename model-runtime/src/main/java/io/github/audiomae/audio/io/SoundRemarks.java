package io.github.audiomae.audio.io;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What a person should know about a sound, from what its headers say and what was found while it was read.
final class SoundRemarks {
    /// A sound shorter than announced by less than this is not called damaged: lossy codecs have lead-in and
    /// rounding.
    private static final double LOSSY_TOLERANCE_SECONDS = 0.2;

    private static final double LOSSLESS_TOLERANCE_SECONDS = 0.001;

    private static final double LEAST_LEFT_OUT_SECONDS = 0.1;

    /// Below this share of the energy, what lies above 8 kHz is not worth a word.
    private static final double LEAST_SHARE_ABOVE = 0.01;

    private final Path file;
    private final StreamDecoder decoder;
    private final boolean cutShort;

    /// What was found while only the length was measured.
    private boolean measuredDamage;

    private boolean measuredRateChange;

    /// @param decoder reads the file
    SoundRemarks(Path file, StreamDecoder decoder) {
        this.file = file;
        this.decoder = decoder;
        cutShort = decoder.layout().cut()
                || ContainerEnd.isMissing(
                        file, decoder.info().container(), decoder.layout().end());
    }

    /// Adds what another decoder found while it measured the length.
    void addMeasured(StreamDecoder measuring) {
        measuredDamage = measuring.damaged();
        measuredRateChange = measuring.rateChanged();
    }

    /// All remarks so far.
    ///
    /// @param decodedLength number of samples of the whole sound at its own rate; empty while unknown
    /// @param above share of the energy above 8 kHz, 0 to 1
    List<Sentence> all(OptionalLong decodedLength, double above) {
        List<Sentence> warnings = new ArrayList<>();
        boolean damaged = decoder.damaged() || measuredDamage;
        // FFmpeg calls a link of an Ogg chain damaged if its decoder cannot go on with it.
        boolean chained = damaged && decoder.info().container().equals("ogg") && ContainerEnd.hasAnotherLink(file);
        boolean changed = chained || decoder.rateChanged() || measuredRateChange;
        if (decodedLength.isPresent() && !changed) {
            double present = decodedLength.getAsLong() / (double) decoder.info().sampleRateHz();
            double announced = decoder.info().declaredSeconds().orElse(0);
            if (present < announced - toleranceSeconds()) {
                warnings.add(Sentence.of("sound.warning.early", file, announced, present));
            } else if (cutShort) {
                warnings.add(Sentence.of("sound.warning.cut", file, present));
            }
        }
        if (damaged && !chained) {
            warnings.add(Sentence.of("sound.warning.damaged", file));
        }
        if (changed) {
            warnings.add(Sentence.of("sound.warning.rate", file));
        }
        if (decoder.metNonFinite()) {
            warnings.add(Sentence.of("sound.warning.not-finite", file));
        }
        double leftOut = decoder.layout().leftOutSeconds();
        if (leftOut >= LEAST_LEFT_OUT_SECONDS) {
            warnings.add(Sentence.of("sound.warning.left-out", file, leftOut));
        }
        if (above >= LEAST_SHARE_ABOVE) {
            warnings.add(Sentence.of("sound.warning.above", file, 100 * above));
        }
        if (decoder.energy().cancels()) {
            warnings.add(Sentence.of(
                    "sound.warning.cancels", file, 100 * decoder.energy().kept()));
        }
        return List.copyOf(warnings);
    }

    private double toleranceSeconds() {
        boolean wholePackets = decoder.info().container().equals("caf")
                && decoder.info().codec().equals("alac");
        return decoder.info().bitsPerSample().isPresent() && !wholePackets
                ? LOSSLESS_TOLERANCE_SECONDS
                : LOSSY_TOLERANCE_SECONDS;
    }
}
