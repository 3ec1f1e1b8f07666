package io.github.audiomae.resynthesis;

import com.sun.management.OperatingSystemMXBean;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Prints how well sounds are made audible from their true mel levels, and how long it takes on one core: spectral
/// convergence with everything hidden, the gain in SNR from the phases of visible patches, agreement of the levels that
/// are heard with those that are shown. Run as a main program with sound files; not a test.
final class ResynthesisBench {
    private static final CancellationToken TOKEN = CancellationToken.none();
    private static final int ROUNDS = 7;
    private static final int SEEDS = 3;
    private static final Normalization SCALE = Normalization.AUDIOSET;

    private ResynthesisBench() {}

    public static void main(String[] files) {
        for (String file : files) {
            Path path = Path.of(file);
            try (AudioSource source = AudioSource.open(path)) {
                float[] samples = new float[(int) KaldiFbank.samples(Preprocessing.AUDIOSET.frames())];
                int read = source.read(0, samples, 0, samples.length);
                measure(path.getFileName().toString(), Arrays.copyOf(samples, read));
            }
        }
    }

    private static void measure(String name, float[] samples) {
        LogMelSpectrogram raw = new KaldiFbank().compute(samples);
        float[] levels = SpectrogramWindow.of(raw, 0, Preprocessing.AUDIOSET).toArray();
        Resynthesis sound = new Resynthesis(samples);
        PatchMask all = PatchMask.hiding(PatchGrid.AUDIOSET, patch -> true);
        Waveform played = sound.reconstruction(levels, SCALE, all, HiddenPhase.ITERATED, TOKEN);
        double[] millis = new double[ROUNDS];
        double[] wall = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long clock = System.nanoTime();
            long start = processorNanos();
            sound.reconstruction(levels, SCALE, all, HiddenPhase.ITERATED, TOKEN);
            millis[round] = (processorNanos() - start) / 1e6;
            wall[round] = (System.nanoTime() - clock) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(wall);
        System.out.printf(
                Locale.ROOT,
                "%s: spectral convergence %.3f (of the pre-emphasised sound %.3f), %.0f ms of one core (fastest %.0f),"
                        + " %.0f ms on the clock%n",
                name,
                convergence(sound.original(), played, false),
                convergence(sound.original(), played, true),
                millis[ROUNDS / 2],
                millis[0],
                wall[ROUNDS / 2]);
        for (double ratio : new double[] {0.2, 0.5, 0.8}) {
            gains(sound, levels, played, ratio);
        }
    }

    /// The gain of keeping visible phases over two baselines that start from nothing: everything hidden, so that
    /// visible magnitudes come from mel levels too; and this mask, with the true magnitudes of visible frequencies.
    /// Means over masks, of the sound and of the pre-emphasised sound.
    private static void gains(Resynthesis sound, float[] levels, Waveform played, double ratio) {
        double[] gains = new double[4];
        double inpaintedSnr = 0;
        double oracleSnr = 0;
        double offset = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            PatchMask mask = new MaskStrategy.Random(ratio, seed).mask(PatchGrid.AUDIOSET);
            Waveform inpainted = sound.reconstruction(levels, SCALE, mask, HiddenPhase.ITERATED, TOKEN);
            Waveform lost = withoutPhases(sound.original(), levels, mask);
            for (int emphasised = 0; emphasised < 2; emphasised++) {
                double kept = snr(sound.original(), inpainted, emphasised == 1);
                gains[2 * emphasised] += (kept - snr(sound.original(), played, emphasised == 1)) / SEEDS;
                gains[2 * emphasised + 1] += (kept - snr(sound.original(), lost, emphasised == 1)) / SEEDS;
            }
            Waveform oracle = sound.reconstruction(levels, SCALE, mask, HiddenPhase.ORACLE, TOKEN);
            inpaintedSnr += snr(sound.original(), inpainted, false) / SEEDS;
            oracleSnr += snr(sound.original(), oracle, false) / SEEDS;
            offset += offset(inpainted, levels, mask) / SEEDS;
        }
        System.out.printf(
                Locale.ROOT,
                "  %.0f %% hidden: SNR %.1f dB; gain over everything from nothing %.1f dB (pre-emphasised %.1f), over"
                        + " true visible magnitudes without phases %.1f dB (pre-emphasised %.1f); oracle's phase %.1f dB;"
                        + " visible levels off by %.2f dB (median)%n",
                100 * ratio,
                inpaintedSnr,
                gains[0],
                gains[2],
                gains[1],
                gains[3],
                oracleSnr,
                offset);
    }

    /// The sound from the true magnitudes of visible frequencies and those of the levels elsewhere, without any phase.
    private static Waveform withoutPhases(Waveform truth, float[] levels, PatchMask mask) {
        Stft stft = new Stft(truth.length());
        double[] spectra = stft.analyse(PreEmphasis.apply(truth.toArray()));
        float[] energies = new float[stft.frames() * LogMelSpectrogram.MEL_BINS];
        for (int i = 0; i < energies.length; i++) {
            int frame = stft.featureFrame(i / LogMelSpectrogram.MEL_BINS);
            int bin = i % LogMelSpectrogram.MEL_BINS;
            energies[i] = (float) Math.exp(SCALE.invert(levels[frame * LogMelSpectrogram.MEL_BINS + bin]));
        }
        float[] magnitudes = MelInversion.magnitudes(energies);
        PatchBins bins = new PatchBins(mask);
        for (int frame = 0; frame < stft.frames(); frame++) {
            boolean[] visible = bins.visible(stft.featureFrame(frame) / PatchGrid.AUDIOSET.size());
            for (int bin = 1; bin < Stft.BINS - 1; bin++) {
                if (visible[bin]) {
                    int re = frame * Stft.SIZE + 2 * bin;
                    magnitudes[frame * Stft.BINS + bin] = (float) Math.hypot(spectra[re], spectra[re + 1]);
                }
            }
        }
        boolean[][] none = new boolean[stft.frames()][Stft.BINS];
        double[] found = new PhaseInpainting(stft, spectra, none, magnitudes).run(TOKEN, early -> {});
        return new Waveform(PreEmphasis.undo(stft.synthesise(found), truth.length()));
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double convergence(Waveform truth, Waveform heard, boolean emphasised) {
        double[] a = magnitudes(truth, emphasised);
        double[] b = magnitudes(heard, emphasised);
        double off = 0;
        double all = 0;
        for (int i = 0; i < a.length; i++) {
            off += (a[i] - b[i]) * (a[i] - b[i]);
            all += a[i] * a[i];
        }
        return Math.sqrt(off / all);
    }

    private static double[] magnitudes(Waveform sound, boolean emphasised) {
        double[] spectra = new Stft(sound.length()).analyse(samples(sound, emphasised));
        double[] magnitudes = new double[spectra.length / 2];
        Arrays.setAll(magnitudes, i -> Math.hypot(spectra[2 * i], spectra[2 * i + 1]));
        return magnitudes;
    }

    private static double[] samples(Waveform sound, boolean emphasised) {
        if (emphasised) {
            return PreEmphasis.apply(sound.toArray());
        }
        double[] samples = new double[sound.length()];
        Arrays.setAll(samples, i -> sound.at(i));
        return samples;
    }

    private static double snr(Waveform truth, Waveform heard, boolean emphasised) {
        double[] a = samples(truth, emphasised);
        double[] b = samples(heard, emphasised);
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < a.length; i++) {
            signal += a[i] * a[i];
            noise += (b[i] - a[i]) * (b[i] - a[i]);
        }
        return 10 * Math.log10(signal / noise);
    }

    /// Median distance in decibels of the levels of a sound from those that are shown, over visible cells.
    private static double offset(Waveform heard, float[] levels, PatchMask mask) {
        LogMelSpectrogram raw = new KaldiFbank().compute(heard.toArray());
        double[] distances = new double[raw.frames() * LogMelSpectrogram.MEL_BINS];
        int count = 0;
        for (int frame = 0; frame < raw.frames(); frame++) {
            for (int bin = 0; bin < LogMelSpectrogram.MEL_BINS; bin++) {
                int patch =
                        PatchGrid.AUDIOSET.patch(frame / PatchGrid.AUDIOSET.size(), bin / PatchGrid.AUDIOSET.size());
                if (mask.isKept(patch)) {
                    float shown = SCALE.invert(levels[frame * LogMelSpectrogram.MEL_BINS + bin]);
                    distances[count++] = Math.abs(raw.at(frame, bin) - shown) * 10 / Math.log(10);
                }
            }
        }
        Arrays.sort(distances, 0, count);
        return distances[count / 2];
    }
}
