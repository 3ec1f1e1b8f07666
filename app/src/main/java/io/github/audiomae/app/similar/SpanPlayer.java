package io.github.audiomae.app.similar;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.player.SoundOutput;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.playback.PlayOrder;
import java.nio.file.Path;

/// Plays a span of any recording, without opening it; a newer one replaces the one that is playing.
public final class SpanPlayer {
    private final SoundOutput output;
    private final ProblemsViewModel problems;
    private final Lane<Boolean> lane;

    public SpanPlayer(Jobs jobs, SoundOutput output, ProblemsViewModel problems) {
        this.output = output;
        this.problems = problems;
        lane = jobs.fileLane();
    }

    /// Plays a span once.
    public void play(Path file, TimeSpan span) {
        lane.replace(
                (token, progress) -> {
                    output.play(file, new PlayOrder(span.startSeconds(), span, false, 1), token, seconds -> {});
                    return true;
                },
                JobState.atEnd(done -> {}, problems::show));
    }

    /// Stops.
    public void stop() {
        lane.cancel();
    }
}
