package io.github.audiomae.app.player;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a session keeps of the player.
///
/// @param volume 0 … 1; null for full
/// @param device name of the chosen device; null for that of the system
@JsonIgnoreProperties(ignoreUnknown = true)
record PlayerMemo(@Nullable Double volume, @Nullable String device) {
    static PlayerMemo of(OutputViewModel output) {
        return new PlayerMemo(
                output.volume().get(),
                output.device().get().map(OutputDevice::name).orElse(null));
    }

    void restore(OutputViewModel output) {
        if (volume != null && volume >= 0 && volume <= 1) {
            output.volume().set(volume);
        }
        output.device().set(Optional.ofNullable(device).map(OutputDevice::new));
    }
}
