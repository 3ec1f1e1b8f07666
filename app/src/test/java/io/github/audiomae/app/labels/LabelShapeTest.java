package io.github.audiomae.app.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.app.recording.Ground;
import io.github.audiomae.app.recording.TimeView;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.plot.AxisScale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelShapeTest {
    /// 100 pixels a second, 10 pixels a kilohertz.
    private static final Ground GROUND =
            new Ground(new TimeView(0, 20, 20), AxisScale.whole(AxisScale.Kind.LINEAR, 20_000), 2000, 200);

    @Test
    void aBoxIsWhereItsTimesAndFrequenciesAre() {
        LabelShape shape = LabelShape.of(label(2, 4, Optional.of(new FrequencyRange(5000, 10_000))), GROUND);

        assertThat(shape).isEqualTo(new LabelShape(200, 100, 400, 150, false));
    }

    @Test
    void itsBordersAndCornersAreToldApart() {
        LabelShape shape = LabelShape.of(label(2, 4, Optional.of(new FrequencyRange(5000, 10_000))), GROUND);

        assertThat(shape.part(201, 125)).isEqualTo(new LabelShape.Part(-1, 0));
        assertThat(shape.part(399, 102)).isEqualTo(new LabelShape.Part(1, -1));
        assertThat(shape.part(300, 149)).isEqualTo(new LabelShape.Part(0, 1));
        assertThat(shape.part(300, 125).isInside()).isTrue();
        assertThat(shape.contains(404, 125)).isTrue();
        assertThat(shape.contains(406, 125)).isFalse();
    }

    @Test
    void aSpanIsHitAtItsSidesAndItsTopOnlySoThatItDoesNotCoverOthers() {
        LabelShape shape = LabelShape.of(label(2, 4, Optional.empty()), GROUND);

        assertThat(shape.contains(300, 10)).isTrue();
        assertThat(shape.contains(300, 100)).isFalse();
        assertThat(shape.contains(399, 100)).isTrue();
        assertThat(shape.part(399, 100)).isEqualTo(new LabelShape.Part(1, 0));
    }

    @Test
    void aSmallBoxCanStillBeMoved() {
        LabelShape shape = LabelShape.of(label(2, 2.1, Optional.of(new FrequencyRange(5000, 6000))), GROUND);

        assertThat(shape.part(205, 145).isInside()).isTrue();
    }

    private static Annotation label(double from, double to, Optional<FrequencyRange> band) {
        return Annotation.made(1, new TimeSpan(from, to), band, "x", "set");
    }
}
