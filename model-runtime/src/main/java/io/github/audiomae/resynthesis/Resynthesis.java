package io.github.audiomae.resynthesis;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Arrays;
import java.util.function.Consumer;

/// Sounds from patches of one window of a recording, all of the window's length, at 16 kHz.
///
/// The patches of the original are made audible by filtering its short-time Fourier transform; a reconstruction by
/// inverting its mel levels and finding the phases of its hidden patches. Immutable and thread-safe.
public final class Resynthesis {
    /// The only grid whose windows can be made audible: those of sounds as the program plays them.
    static final PatchGrid GRID = PatchGrid.AUDIOSET;

    private static final int MOST_SAMPLES = (int) KaldiFbank.samples(GRID.frames());
    private static final int SHOWN_SAMPLES = GRID.frames() * KaldiFbank.HOP_LENGTH;

    private final float[] samples;
    private final int length;
    private final double[] spectra;

    /// @param samples of the window, full scale ±1: at least 400 (25 ms); beyond 164,080 (the 1024 frames) not used
    public Resynthesis(float[] samples) {
        if (samples.length < KaldiFbank.FRAME_LENGTH) {
            throw new IllegalArgumentException(
                    "a window needs at least " + KaldiFbank.FRAME_LENGTH + " samples, got " + samples.length);
        }
        this.samples = Arrays.copyOf(samples, Math.min(samples.length, MOST_SAMPLES));
        length = Math.min(samples.length, SHOWN_SAMPLES);
        spectra = new Stft(this.samples.length).analyse(PreEmphasis.apply(this.samples));
    }

    /// Reads the window that starts at a point of a sound.
    ///
    /// @param startSeconds ≥ 0; rounded to a sample
    /// @throws ProblemException if fewer than 400 samples follow it
    public static Resynthesis read(AudioSource sound, double startSeconds) {
        float[] samples = new float[MOST_SAMPLES];
        int read = sound.read(Math.round(startSeconds * Waveform.SAMPLE_RATE_HZ), samples, 0, samples.length);
        if (read < KaldiFbank.FRAME_LENGTH) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNFIT,
                    Sentence.of("features.rest-short", sound.file(), read, KaldiFbank.FRAME_LENGTH));
        }
        return new Resynthesis(Arrays.copyOf(samples, read));
    }

    /// Whether windows of a grid can be made audible.
    public static boolean isPossible(PatchGrid grid) {
        return grid.equals(GRID);
    }

    /// Checks that windows of a grid can be made audible.
    ///
    /// @throws ProblemException if they have another length or sample rate
    public static void require(PatchGrid grid) {
        if (!isPossible(grid)) {
            throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("resynthesis.grid", grid.rateHz()));
        }
    }

    /// Number of samples of every sound: those of the window, at most 163,840 (10.24 s).
    public int length() {
        return length;
    }

    /// The sound as it was.
    public Waveform original() {
        return new Waveform(Arrays.copyOf(samples, length));
    }

    /// The visible patches of the original alone. A frequency that two patches share is divided between them, so
    /// that the sounds of complementary masks add up to the original.
    public Waveform visible(PatchMask mask) {
        Stft stft = stft();
        require(mask.grid());
        double[] kept = spectra.clone();
        double[][] shares = new double[GRID.time()][];
        PatchBins bins = new PatchBins(mask);
        Arrays.setAll(shares, bins::visibleShares);
        for (int frame = 0; frame < stft.frames(); frame++) {
            double[] share = shares[stft.featureFrame(frame) / GRID.size()];
            int at = frame * Stft.SIZE;
            kept[at] *= share[0];
            kept[at + 1] *= share[Stft.BINS - 1];
            for (int bin = 1; bin < Stft.BINS - 1; bin++) {
                kept[at + 2 * bin] *= share[bin];
                kept[at + 2 * bin + 1] *= share[bin];
            }
        }
        return sound(stft, kept);
    }

    /// The hidden patches of the original alone.
    public Waveform hidden(PatchMask mask) {
        return visible(PatchMask.hiding(GRID, mask::isKept));
    }

    /// A reconstruction: visible patches with the spectrum of the original, hidden ones with the reconstructed
    /// levels. Frequencies that belong to a visible and a hidden patch count as hidden. Takes about half a second
    /// on one core, a third on two.
    ///
    /// @param levels row-major `[1024, 128]`, normalised; those of visible patches are the original's
    /// @param phase of the hidden patches
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Waveform reconstruction(
            float[] levels, Normalization normalization, PatchMask mask, HiddenPhase phase, CancellationToken token) {
        return reconstruction(levels, normalization, mask, phase, token, early -> {});
    }

    /// The same, for someone who waits: the phases of the hidden patches are heard when they are nearly found, in less
    /// than half of the time. What is returned does not depend on it.
    ///
    /// @param early receives that sound, on the calling thread; never if the phases need no iteration
    public Waveform reconstruction(
            float[] levels,
            Normalization normalization,
            PatchMask mask,
            HiddenPhase phase,
            CancellationToken token,
            Consumer<Waveform> early) {
        Stft stft = stft();
        require(mask.grid());
        boolean[][] visible = new boolean[stft.frames()][];
        boolean[][] ofStep = new boolean[GRID.time()][];
        PatchBins bins = new PatchBins(mask);
        Arrays.setAll(ofStep, bins::visible);
        Arrays.setAll(visible, frame -> ofStep[stft.featureFrame(frame) / GRID.size()]);
        float[] magnitudes = magnitudes(levels, normalization, stft);
        double[] found = phase == HiddenPhase.ORACLE
                ? withOriginalPhase(stft, visible, magnitudes)
                : new PhaseInpainting(stft, spectra, visible, magnitudes)
                        .run(token, signal -> early.accept(new Waveform(PreEmphasis.undo(signal, length))));
        return sound(stft, found);
    }

    /// `[frames of the transform, 257]`.
    private static float[] magnitudes(float[] levels, Normalization normalization, Stft stft) {
        float[] energies = new float[stft.frames() * LogMelSpectrogram.MEL_BINS];
        for (int frame = 0; frame < stft.frames(); frame++) {
            int from = stft.featureFrame(frame) * LogMelSpectrogram.MEL_BINS;
            int to = frame * LogMelSpectrogram.MEL_BINS;
            for (int bin = 0; bin < LogMelSpectrogram.MEL_BINS; bin++) {
                energies[to + bin] = (float) Math.exp(normalization.invert(levels[from + bin]));
            }
        }
        return MelInversion.magnitudes(energies);
    }

    private double[] withOriginalPhase(Stft stft, boolean[][] visible, float[] magnitudes) {
        double[] shaped = spectra.clone();
        for (int frame = 0; frame < stft.frames(); frame++) {
            int at = frame * Stft.SIZE;
            for (int bin = 1; bin < Stft.BINS - 1; bin++) {
                if (!visible[frame][bin]) {
                    int re = at + 2 * bin;
                    double norm = Math.hypot(spectra[re], spectra[re + 1]);
                    double scale = norm > 0 ? magnitudes[frame * Stft.BINS + bin] / norm : 0;
                    shaped[re] *= scale;
                    shaped[re + 1] *= scale;
                }
            }
        }
        return shaped;
    }

    private Waveform sound(Stft stft, double[] spectra) {
        return new Waveform(PreEmphasis.undo(stft.synthesise(spectra), length));
    }

    private Stft stft() {
        return new Stft(samples.length);
    }
}
