package io.github.audiomae.app.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.playback.SoundSink;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputDeviceTest {
    /// With a device, one that is gone is replaced by that of the system; without, there is a sentence.
    @Test
    void aDeviceThatIsGoneIsReplacedOrMissedInWords() {
        Optional<OutputDevice> gone = Optional.of(new OutputDevice("no such device"));
        if (OutputDevice.all().isEmpty()) {
            assertThatThrownBy(() -> OutputDevice.open(gone))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.SOUND_DEVICE));
        } else {
            try (SoundSink sink = OutputDevice.open(gone)) {
                assertThat(sink.sampleRateHz()).isEqualTo(48_000);
            }
        }
    }
}
