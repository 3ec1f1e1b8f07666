package io.github.audiomae.resynthesis;

import io.github.audiomae.run.CancellationToken;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Griffin–Lim inpainting: the phases of some frequencies are known, those of the others are found by iteration
/// (A. M. Krémé, V. Emiya, C. Chaux: "Phase reconstruction for time-frequency inpainting", arXiv 1812.04311),
/// accelerated as N. Perraudin, P. Balazs and P. L. Søndergaard describe ("A fast Griffin-Lim algorithm", 2013).
final class PhaseInpainting {
    private static final int ITERATIONS = 60;

    /// Iterations after which a sound is worth hearing while the others go on.
    private static final int EARLY = 15;

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

    /// Spectra with the known frequencies unchanged and the given magnitudes elsewhere. The two halves of the frames
    /// are worked on at the same time where there are two cores; the result is the same with one.
    ///
    /// @param early receives the sound after a quarter of the iterations, on the calling thread; it may keep it
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    double[] run(CancellationToken token, Consumer<double[]> early) {
        double[] spectra = started();
        double[] still = new double[stft.samples()];
        for (int frame = 0; frame < moves.length; frame++) {
            if (!moves[frame]) {
                stft.add(spectra, frame, still);
            }
        }
        int middle = moves.length / 2;
        List<Half> halves = List.of(new Half(0, middle), new Half(middle, moves.length));
        halves.forEach(half -> half.start(spectra));
        double[] signal = new double[stft.samples()];
        float[] before = new float[known.length];
        for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
            token.throwIfCancelled();
            for (int i = 0; i < signal.length; i++) {
                signal[i] = halves.getFirst().sound[i] + halves.getLast().sound[i] + still[i];
            }
            stft.divide(signal);
            if (iteration == EARLY + 1) {
                early.accept(signal.clone());
            }
            double momentum = iteration == 1 ? 0 : MOMENTUM;
            boolean last = iteration == ITERATIONS;
            halves.parallelStream().forEach(half -> half.step(signal, before, momentum, last, spectra));
        }
        return spectra;
    }

    /// The frames from one to another, and the sum of the sounds of those that move.
    private final class Half {
        private final int from;
        private final int to;
        private final Stft own = new Stft(stft.samples());
        private final double[] sound = new double[stft.samples()];
        private final double[] now = new double[Stft.SIZE];

        /// @param from the first frame
        /// @param to the frame after the last one
        Half(int from, int to) {
            this.from = from;
            this.to = to;
        }

        void start(double[] spectra) {
            for (int frame = from; frame < to; frame++) {
                if (moves[frame]) {
                    own.add(spectra, frame, sound);
                }
            }
        }

        /// One iteration. A frame is turned back into sound as soon as its phases are found, so that an iteration
        /// passes through little memory.
        ///
        /// @param last whether to write `spectra` instead of the sound
        void step(double[] signal, float[] before, double momentum, boolean last, double[] spectra) {
            Arrays.fill(sound, 0);
            for (int frame = from; frame < to; frame++) {
                if (!moves[frame]) {
                    continue;
                }
                own.analyse(signal, frame, now, 0);
                project(frame, now, before, momentum);
                if (last) {
                    System.arraycopy(now, 0, spectra, frame * Stft.SIZE, Stft.SIZE);
                } else {
                    own.addInPlace(now, frame, sound);
                }
            }
        }
    }

    /// Unknown phases begin at 0.
    private double[] started() {
        double[] spectra = new double[known.length];
        for (int frame = 0; frame < moves.length; frame++) {
            int at = frame * Stft.SIZE;
            for (int bin = 1; bin < Stft.BINS - 1; bin++) {
                boolean stays = visible[frame][bin];
                int re = at + 2 * bin;
                spectra[re] = stays ? known[re] : magnitudes[frame * Stft.BINS + bin];
                spectra[re + 1] = stays ? known[re + 1] : 0;
            }
            setEnds(frame, spectra, at);
        }
        return spectra;
    }

    /// The lowest and the highest frequency, which no filter passes: as they are known, else 0.
    private void setEnds(int frame, double[] spectra, int at) {
        spectra[at] = visible[frame][0] ? known[frame * Stft.SIZE] : 0;
        spectra[at + 1] = visible[frame][Stft.BINS - 1] ? known[frame * Stft.SIZE + 1] : 0;
    }

    /// Gives the unknown frequencies of a frame their magnitudes, with the phases of `now`, its spectrum, moved on by
    /// the last step, which is kept in `before`; single precision is enough for phases.
    private void project(int frame, double[] now, float[] before, double momentum) {
        boolean[] stays = visible[frame];
        int at = frame * Stft.SIZE;
        int row = frame * Stft.BINS;
        for (int bin = 1; bin < Stft.BINS - 1; bin++) {
            int re = 2 * bin;
            if (stays[bin]) {
                now[re] = known[at + re];
                now[re + 1] = known[at + re + 1];
            } else {
                float nowRe = (float) now[re];
                float nowIm = (float) now[re + 1];
                float movedRe = nowRe + (float) momentum * (nowRe - before[at + re]);
                float movedIm = nowIm + (float) momentum * (nowIm - before[at + re + 1]);
                before[at + re] = nowRe;
                before[at + re + 1] = nowIm;
                float scale = magnitudes[row + bin]
                        / (float) Math.sqrt(movedRe * movedRe + movedIm * movedIm + Float.MIN_NORMAL);
                now[re] = movedRe * scale;
                now[re + 1] = movedIm * scale;
            }
        }
        setEnds(frame, now, 0);
    }
}
