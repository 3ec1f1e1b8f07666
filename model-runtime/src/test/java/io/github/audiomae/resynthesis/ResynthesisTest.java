package io.github.audiomae.resynthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ResynthesisTest {
    private static final Normalization SCALE = Normalization.AUDIOSET;
    private static final int RATE = Waveform.SAMPLE_RATE_HZ;
    private static final int WHOLE = 163_840;

    @Test
    void everySoundHasTheLengthOfTheWindow() {
        Resynthesis whole = new Resynthesis(noise(170_000));
        Resynthesis part = new Resynthesis(noise(40_123));

        assertThat(whole.length()).isEqualTo(WHOLE);
        assertThat(part.length()).isEqualTo(40_123);
        PatchMask mask = new MaskStrategy.Random(0.5, 1).mask(PatchGrid.AUDIOSET);
        assertThat(part.original().length()).isEqualTo(40_123);
        assertThat(part.visible(mask).length()).isEqualTo(40_123);
        assertThat(part.hidden(mask).length()).isEqualTo(40_123);
        assertThat(heard(part, noise(40_123), mask, HiddenPhase.ITERATED).length())
                .isEqualTo(40_123);
    }

    @Test
    void shorterThanAFrameIsNoWindow() {
        assertThatThrownBy(() -> new Resynthesis(new float[399])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingHiddenSoundsLikeTheOriginal() {
        float[] sound = noise(50_000);

        Waveform heard =
                heard(new Resynthesis(sound), sound, PatchMask.nothingHidden(PatchGrid.AUDIOSET), HiddenPhase.ITERATED);

        // Sample by sample: a comparison of whole arrays takes minutes to describe a difference.
        for (int i = 0; i < sound.length; i++) {
            assertThat(heard.at(i)).as("sample %d", i).isCloseTo(sound[i], within(1e-6f));
        }
    }

    @Test
    void visibleAndHiddenPatchesAddUpToTheOriginal() {
        float[] sound = noise(50_000);
        Resynthesis resynthesis = new Resynthesis(sound);
        PatchMask mask = new MaskStrategy.Random(0.6, 4).mask(PatchGrid.AUDIOSET);

        Waveform visible = resynthesis.visible(mask);
        Waveform hidden = resynthesis.hidden(mask);

        for (int i = 0; i < sound.length; i++) {
            assertThat(visible.at(i) + hidden.at(i)).isCloseTo(sound[i], within(1e-5f));
        }
        assertThat(energy(visible, 0, 50_000)).isGreaterThan(0.1 * energy(new Waveform(sound), 0, 50_000));
        assertThat(energy(hidden, 0, 50_000)).isGreaterThan(0.1 * energy(new Waveform(sound), 0, 50_000));
    }

    @Test
    void hiddenBandIsFilteredOut() {
        float[] low = sine(50_000, 300);
        float[] both = low.clone();
        float[] high = sine(50_000, 5000);
        for (int i = 0; i < both.length; i++) {
            both[i] += high[i];
        }
        int band = bandOf(5000);

        Waveform visible = new Resynthesis(both)
                .visible(PatchMask.hiding(
                        PatchGrid.AUDIOSET, patch -> PatchGrid.AUDIOSET.frequencyIndex(patch) == band));

        for (int i = 2000; i < 48_000; i++) {
            assertThat(visible.at(i)).isCloseTo(low[i], within(2e-3f));
        }
    }

    @Test
    void sineKeepsItsPhaseWherePatchesAreVisible() {
        float[] sine = sine(WHOLE, 1000);
        PatchMask mask = PatchMask.hiding(
                PatchGrid.AUDIOSET,
                patch -> PatchGrid.AUDIOSET.timeIndex(patch) >= 20 && PatchGrid.AUDIOSET.timeIndex(patch) < 24);

        Waveform heard = heard(new Resynthesis(sine), sine, mask, HiddenPhase.ITERATED);

        // Frames 320 … 383 are hidden; the inverse of pre-emphasis rings on for some hundred samples.
        int hiddenFrom = 320 * KaldiFbank.HOP_LENGTH;
        int hiddenTo = 384 * KaldiFbank.HOP_LENGTH + KaldiFbank.FRAME_LENGTH;
        for (int i = 0; i < heard.length(); i++) {
            if (i < hiddenFrom || i > hiddenTo + 600) {
                assertThat(heard.at(i)).as("sample %d", i).isCloseTo(sine[i], within(1e-6f));
            }
        }
        double missing = energy(heard, hiddenFrom, hiddenTo) / energy(new Waveform(sine), hiddenFrom, hiddenTo);
        assertThat(missing).isBetween(0.5, 1.5);
    }

    @Test
    void visibleFrequenciesKeepTheirSpectrumExactly() {
        float[] sound = noise(20_000);
        Stft stft = new Stft(sound.length);
        double[] known = stft.analyse(PreEmphasis.apply(sound));
        boolean[][] visible = new boolean[stft.frames()][Stft.BINS];
        float[] magnitudes = new float[stft.frames() * Stft.BINS];
        Random random = new Random(9);
        for (int i = 0; i < magnitudes.length; i++) {
            visible[i / Stft.BINS][i % Stft.BINS] = random.nextBoolean();
            magnitudes[i] = random.nextFloat();
        }

        double[] found =
                new PhaseInpainting(stft, known, visible, magnitudes).run(CancellationToken.none(), early -> {});

        for (int frame = 0; frame < stft.frames(); frame++) {
            for (int bin = 1; bin < Stft.BINS - 1; bin++) {
                int re = frame * Stft.SIZE + 2 * bin;
                if (visible[frame][bin]) {
                    assertThat(found[re]).isEqualTo(known[re]);
                    assertThat(found[re + 1]).isEqualTo(known[re + 1]);
                } else {
                    assertThat(Math.hypot(found[re], found[re + 1]))
                            .isCloseTo(magnitudes[frame * Stft.BINS + bin], within(1e-5));
                }
            }
        }
    }

    @Test
    void hiddenPhaseOfTheOriginalIsUsedByTheOracleOnly() {
        float[] sound = noise(30_000);
        float[] turned = sound.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = -turned[i]; // the same levels, opposite phases
        }
        PatchMask mask = PatchMask.hiding(PatchGrid.AUDIOSET, patch -> true);

        Waveform blind = heard(new Resynthesis(sound), sound, mask, HiddenPhase.ITERATED);
        Waveform blindTurned = heard(new Resynthesis(turned), turned, mask, HiddenPhase.ITERATED);
        Waveform oracle = heard(new Resynthesis(sound), sound, mask, HiddenPhase.ORACLE);

        assertThat(blindTurned.toArray()).isEqualTo(blind.toArray());
        assertThat(correlation(oracle, sound)).isGreaterThan(0.9);
        assertThat(Math.abs(correlation(blind, sound))).isLessThan(0.5);
    }

    @Test
    void visiblePhasesBringTheHiddenSoundNearerToTheOriginal() {
        float[] sound = chirp(WHOLE);
        Resynthesis resynthesis = new Resynthesis(sound);

        Waveform fromNothing =
                heard(resynthesis, sound, PatchMask.hiding(PatchGrid.AUDIOSET, patch -> true), HiddenPhase.ITERATED);
        Waveform half = heard(
                resynthesis, sound, new MaskStrategy.Random(0.5, 2).mask(PatchGrid.AUDIOSET), HiddenPhase.ITERATED);

        assertThat(correlation(half, sound)).isGreaterThan(correlation(fromNothing, sound) + 0.2);
    }

    @Test
    void levelsThatAreHeardAreThoseShownInVisiblePatches() {
        float[] sound = chirp(WHOLE);
        PatchMask mask = new MaskStrategy.Random(0.8, 2).mask(PatchGrid.AUDIOSET);
        LogMelSpectrogram shown = new KaldiFbank().compute(sound);

        LogMelSpectrogram heard = new KaldiFbank()
                .compute(heard(new Resynthesis(sound), sound, mask, HiddenPhase.ITERATED)
                        .toArray());

        double[] decibels = new double[heard.frames() * LogMelSpectrogram.MEL_BINS];
        int count = 0;
        for (int frame = 0; frame < heard.frames(); frame++) {
            for (int bin = 0; bin < LogMelSpectrogram.MEL_BINS; bin++) {
                if (mask.isKept(
                        PatchGrid.AUDIOSET.patch(frame / PatchGrid.AUDIOSET.size(), bin / PatchGrid.AUDIOSET.size()))) {
                    decibels[count++] = Math.abs(heard.at(frame, bin) - shown.at(frame, bin)) * 10 / Math.log(10);
                }
            }
        }
        Arrays.sort(decibels, 0, count);
        assertThat(decibels[count / 2]).isLessThan(1);
    }

    @Test
    void theEarlySoundIsNearTheLastAndDoesNotChangeIt() {
        float[] sound = chirp(WHOLE);
        Resynthesis resynthesis = new Resynthesis(sound);
        PatchMask mask = new MaskStrategy.Random(0.8, 2).mask(PatchGrid.AUDIOSET);
        List<Waveform> early = new ArrayList<>();

        Waveform last = resynthesis.reconstruction(
                levels(sound), SCALE, mask, HiddenPhase.ITERATED, CancellationToken.none(), early::add);

        assertThat(early).hasSize(1);
        assertThat(early.getFirst().length()).isEqualTo(last.length());
        assertThat(levelError(early.getFirst(), sound))
                .isGreaterThan(levelError(last, sound))
                .isLessThan(0.2);
        assertThat(Arrays.equals(
                        heard(resynthesis, sound, mask, HiddenPhase.ITERATED).toArray(), last.toArray()))
                .isTrue();
    }

    @Test
    void theSoundIsTheSameOnAnyNumberOfCores() {
        float[] sound = chirp(40_123);
        Resynthesis resynthesis = new Resynthesis(sound);
        PatchMask mask = new MaskStrategy.Random(0.7, 2).mask(PatchGrid.AUDIOSET);

        Waveform onOne;
        Waveform onFour;
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            onOne = one.submit(() -> heard(resynthesis, sound, mask, HiddenPhase.ITERATED))
                    .join();
            onFour = four.submit(() -> heard(resynthesis, sound, mask, HiddenPhase.ITERATED))
                    .join();
        }

        assertThat(Arrays.equals(onFour.toArray(), onOne.toArray())).isTrue();
    }

    @Test
    void stopsWhenCancelled() {
        CancellationToken token = new CancellationToken();
        token.cancel();
        float[] sound = noise(20_000);

        assertThatThrownBy(() -> new Resynthesis(sound)
                        .reconstruction(
                                levels(sound),
                                SCALE,
                                PatchMask.hiding(PatchGrid.AUDIOSET, patch -> true),
                                HiddenPhase.ITERATED,
                                token))
                .isInstanceOf(CancellationException.class);
    }

    /// A reconstruction from the true levels.
    private static Waveform heard(Resynthesis resynthesis, float[] sound, PatchMask mask, HiddenPhase phase) {
        return resynthesis.reconstruction(levels(sound), SCALE, mask, phase, CancellationToken.none());
    }

    private static float[] levels(float[] sound) {
        return SpectrogramWindow.of(new KaldiFbank().compute(sound), 0, Preprocessing.AUDIOSET)
                .toArray();
    }

    private static int bandOf(double hertz) {
        return (int) MelAxis.SHOWN.position(hertz) / PatchGrid.AUDIOSET.size();
    }

    private static double energy(Waveform sound, int from, int to) {
        double energy = 0;
        for (int i = from; i < to; i++) {
            energy += sound.at(i) * sound.at(i);
        }
        return energy;
    }

    private static double correlation(Waveform heard, float[] sound) {
        double both = 0;
        double own = 0;
        double other = 0;
        for (int i = 0; i < heard.length(); i++) {
            both += heard.at(i) * sound[i];
            own += heard.at(i) * heard.at(i);
            other += sound[i] * sound[i];
        }
        return both / Math.sqrt(own * other);
    }

    /// How far the mel energies that are heard are from those of a sound: the norm of the difference of their roots
    /// over that of the roots.
    private static double levelError(Waveform heard, float[] sound) {
        LogMelSpectrogram is = new KaldiFbank().compute(heard.toArray());
        LogMelSpectrogram shouldBe = new KaldiFbank().compute(sound);
        double error = 0;
        double all = 0;
        for (int frame = 0; frame < is.frames(); frame++) {
            for (int bin = 0; bin < LogMelSpectrogram.MEL_BINS; bin++) {
                double root = Math.exp(shouldBe.at(frame, bin) / 2);
                error += Math.pow(Math.exp(is.at(frame, bin) / 2) - root, 2);
                all += root * root;
            }
        }
        return Math.sqrt(error / all);
    }

    private static float[] noise(int samples) {
        Random random = new Random(5);
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (float) random.nextGaussian() / 10;
        }
        return noise;
    }

    private static float[] sine(int samples, double hertz) {
        float[] sine = new float[samples];
        for (int i = 0; i < samples; i++) {
            sine[i] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return sine;
    }

    /// A harmonic sound that rises from 150 Hz.
    private static float[] chirp(int samples) {
        float[] chirp = new float[samples];
        for (int i = 0; i < samples; i++) {
            double time = i / (double) RATE;
            for (int harmonic = 1; harmonic < 8; harmonic++) {
                chirp[i] += (float) (0.2 / harmonic * Math.sin(2 * Math.PI * harmonic * (150 + 20 * time) * time));
            }
        }
        return chirp;
    }
}
