package io.github.audiomae.app.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.colour.ColourMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person's taste, as it is kept in a file. Unknown fields are ignored, missing ones have defaults.
///
/// @param theme `dark` or `light`
/// @param colourMap id of a [ColourMap]
/// @param lastFolder where a file was opened last, or null
/// @param keys by command the names of the keys that were chosen for it
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        String theme, String colourMap, @Nullable String lastFolder, Map<String, List<String>> keys) {
    static final String DARK = "dark";
    static final String LIGHT = "light";
    static final Settings DEFAULT = new Settings(DARK, ColourMap.MAGMA.id(), null, Map.of());

    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    public Settings {
        theme = LIGHT.equals(theme) ? LIGHT : DARK;
        colourMap = colourMap == null ? ColourMap.MAGMA.id() : colourMap;
        keys = keys == null ? Map.of() : Map.copyOf(keys);
    }
}
