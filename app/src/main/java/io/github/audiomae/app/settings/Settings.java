package io.github.audiomae.app.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.colour.ColourMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The preferences of a user, as stored in a file. Unknown fields are ignored, missing ones have defaults.
///
/// @param theme id of a [ThemeChoice]
/// @param colourMap id of a [ColourMap]
/// @param lastFolder the folder of the file chosen last, or null
/// @param keys the changed shortcuts: by command, the names of its keys
/// @param language id of a [Language]
/// @param device where models run, in the syntax of `--device`
/// @param recent files opened last, newest first
/// @param tourSeen whether the tour was shown
/// @param cacheMegabytes limit of the disk cache, in 10^6 bytes
/// @param startPattern where date and time stand in file names; blank for none
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        String theme,
        String colourMap,
        @Nullable String lastFolder,
        Map<String, List<String>> keys,
        String language,
        String device,
        List<String> recent,
        boolean tourSeen,
        int cacheMegabytes,
        String startPattern) {
    static final int USUAL_CACHE_MEGABYTES = 1000;

    static final Settings DEFAULT = new Settings(
            ThemeChoice.DARK.id(),
            ColourMap.MAGMA.id(),
            null,
            Map.of(),
            Language.SYSTEM.id(),
            SettingsViewModel.ANY_DEVICE,
            List.of(),
            false,
            USUAL_CACHE_MEGABYTES,
            "");

    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    public Settings {
        theme = theme == null ? ThemeChoice.DARK.id() : theme;
        colourMap = colourMap == null ? ColourMap.MAGMA.id() : colourMap;
        keys = keys == null ? Map.of() : Map.copyOf(keys);
        language = language == null ? Language.SYSTEM.id() : language;
        device = device == null ? SettingsViewModel.ANY_DEVICE : device;
        cacheMegabytes = cacheMegabytes <= 0 ? USUAL_CACHE_MEGABYTES : cacheMegabytes;
        startPattern = startPattern == null ? "" : startPattern;
        recent = recent == null ? List.of() : List.copyOf(recent);
    }
}
