package io.github.audiomae.resynthesis;

import io.github.audiomae.run.CancellationToken;

/// Griffin–Lim inpainting: the phases of some frequencies are known, those of the others are found by iteration
/// (A. M. Krémé, V. Emiya, C. Chaux: "Phase reconstruction for time-frequency inpainting", arXiv 1812.04311),
/// accelerated as N. Perraudin, P. Balazs and P. L. Søndergaard describe ("A fast Griffin-Lim algorithm", 2013).
final class PhaseInpainting {
    private static final int ITERATIONS = 60;
    private static final double MOMENTUM = 0.99;

    private final Stft stft;
    private final double[] known;
    private final boolean[][] visible;
    private final float[] magnitudes;
    private final boolean[] moves;

    /// @param known spectra of the sound; read only where `visible`
    /// @param visible per frame `[257]`: which frequencies stay as they are
    /// @param magnitudes `[frames, 257]`, used where not `visible`
    PhaseInpainting(Stft stft, double[] known, boolean[][] visible, float[] magnitudes) {
        this.stft = stft;
        this.known = known;
        this.visible = visible;
        this.magnitudes = magnitudes;
        moves = new boolean[stft.frames()];
        for (int frame = 0; frame < moves.length; frame++) {
            for (boolean stays : visible[frame]) {
                moves[frame] |= !stays;
            }
        }
    }

    /// Spectra with the known frequencies unchanged and the given magnitudes elsewhere.
    ///
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    double[] run(CancellationToken token) {
        double[] spectra = new double[known.length];
        for (int frame = 0; frame < stft.frames(); frame++) {
            start(frame, spectra);
        }
        double[] still = new double[stft.samples()];
        for (int frame = 0; frame < stft.frames(); frame++) {
            if (!moves[frame]) {
                stft.add(spectra, frame, still);
            }
        }
        double[] signal = new double[still.length];
        double[] now = new double[Stft.SIZE];
        double[] before = new double[known.length];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            token.throwIfCancelled();
            System.arraycopy(still, 0, signal, 0, signal.length);
            forMoving(frame -> stft.add(spectra, frame, signal));
            stft.divide(signal);
            double momentum = iteration == 0 ? 0 : MOMENTUM;
            forMoving(frame -> {
                stft.analyse(signal, frame, now, 0);
                project(frame, now, before, momentum, spectra);
            });
        }
        return spectra;
    }

    @FunctionalInterface
    private interface FrameWork {
        void at(int frame);
    }

    private void forMoving(FrameWork work) {
        for (int frame = 0; frame < moves.length; frame++) {
            if (moves[frame]) {
                work.at(frame);
            }
        }
    }

    /// Unknown phases begin at 0.
    private void start(int frame, double[] spectra) {
        int at = frame * Stft.SIZE;
        for (int bin = 1; bin < Stft.BINS - 1; bin++) {
            boolean stays = visible[frame][bin];
            int re = at + 2 * bin;
            spectra[re] = stays ? known[re] : magnitudes[frame * Stft.BINS + bin];
            spectra[re + 1] = stays ? known[re + 1] : 0;
        }
        spectra[at] = visible[frame][0] ? known[at] : 0;
        spectra[at + 1] = visible[frame][Stft.BINS - 1] ? known[at + 1] : 0;
    }

    /// Gives the unknown frequencies of a frame the phases of `now`, its spectrum, moved on by the last step, and
    /// keeps `now` in `before`. Single precision is enough for phases.
    private void project(int frame, double[] now, double[] before, double momentum, double[] spectra) {
        boolean[] stays = visible[frame];
        int at = frame * Stft.SIZE;
        int row = frame * Stft.BINS;
        for (int bin = 1; bin < Stft.BINS - 1; bin++) {
            if (!stays[bin]) {
                double nowRe = now[2 * bin];
                double nowIm = now[2 * bin + 1];
                int i = at + 2 * bin;
                double re = nowRe + momentum * (nowRe - before[i]);
                double im = nowIm + momentum * (nowIm - before[i + 1]);
                before[i] = nowRe;
                before[i + 1] = nowIm;
                float scale = magnitudes[row + bin] / (float) Math.sqrt((float) (re * re + im * im) + Float.MIN_NORMAL);
                spectra[i] = re * scale;
                spectra[i + 1] = im * scale;
            }
        }
    }
}
