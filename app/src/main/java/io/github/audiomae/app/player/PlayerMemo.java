package io.github.audiomae.app.player;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a session keeps of the player.
///
/// @param volume 0 … 1; null for full
/// @param device name of the chosen device; null for that of the system
/// @param next whether the next recording follows
@JsonIgnoreProperties(ignoreUnknown = true)
record PlayerMemo(@Nullable Double volume, @Nullable String device, boolean next) {
    static PlayerMemo of(OutputViewModel output, PlaylistViewModel playlist) {
        return new PlayerMemo(
                output.volume().get(),
                output.device().get().map(OutputDevice::name).orElse(null),
                playlist.goesOn().get());
    }

    void restore(OutputViewModel output, PlaylistViewModel playlist) {
        if (volume != null && volume >= 0 && volume <= 1) {
            output.volume().set(volume);
        }
        output.device().set(Optional.ofNullable(device).map(OutputDevice::new));
        playlist.goesOn().set(next);
    }
}
