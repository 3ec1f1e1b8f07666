package io.github.audiomae.app.text;

import io.github.audiomae.colour.ColourMap;

/// The names of colour maps; most have a proper name that is the same in every language.
public final class ColourName {
    private ColourName() {}

    public static String of(ColourMap map, Messages messages) {
        String key = "colour." + map.id();
        return messages.textOr(key, map.title());
    }
}
