package io.github.audiomae.app.similar;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.playback.Hearing;
import io.github.audiomae.playback.ListenOrder;
import io.github.audiomae.playback.Listening;
import io.github.audiomae.playback.SoundSink;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// Plays a span of any recording, without opening it; a newer one replaces the one that is playing.
public final class SpanPlayer {
    private static final double SHORTEST_SECONDS = 0.05;

    private final Supplier<SoundSink> output;
    private final DoubleSupplier gain;
    private final ProblemsViewModel problems;
    private final Lane<Double> lane;

    /// @param output opens an output; called on a background thread
    /// @param gain what samples are multiplied by, ≥ 0
    public SpanPlayer(Jobs jobs, Supplier<SoundSink> output, DoubleSupplier gain, ProblemsViewModel problems) {
        this.output = output;
        this.gain = gain;
        this.problems = problems;
        lane = jobs.fileLane();
    }

    /// Plays a span once.
    public void play(Path file, TimeSpan span) {
        if (span.lengthSeconds() < SHORTEST_SECONDS) {
            return;
        }
        ListenOrder order = new ListenOrder(span.startSeconds(), span, false, 1, 1, ListenOrder.USUAL_FADE);
        Listening listening = new Listening(file, ChannelChoice.average(), order, () -> Hearing.RECORDING, gain);
        lane.replace(
                (token, progress) -> listening.play(output, token, heard -> {}),
                JobState.atEnd(done -> {}, problems::show));
    }

    /// Stops.
    public void stop() {
        lane.cancel();
    }
}
