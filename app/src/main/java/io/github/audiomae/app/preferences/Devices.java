package io.github.audiomae.app.preferences;

import io.github.audiomae.app.settings.SettingsViewModel;
import java.util.List;
import java.util.stream.Stream;

/// The devices to choose from.
final class Devices {
    private Devices() {}

    /// The usual ones, and the current one, which may have been edited in the settings file.
    static List<String> all(SettingsViewModel settings) {
        return Stream.of(
                        SettingsViewModel.ANY_DEVICE,
                        "cpu",
                        "cpu:1",
                        "cuda",
                        settings.device().get())
                .distinct()
                .toList();
    }
}
