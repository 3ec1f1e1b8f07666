package io.github.audiomae.app.command;

import io.github.audiomae.app.text.Messages;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCombination;

/// Keys as labelled on the user's keyboard: `Ctrl+Space`, in German `Strg+Leertaste`.
public final class KeyNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z ]+");

    private KeyNames() {}

    /// The names of the keys in a language.
    public static String of(KeyCombination keys, Messages messages) {
        return NAME.matcher(keys.getDisplayText()).replaceAll(name -> label(name.group(), messages));
    }

    private static String label(String name, Messages messages) {
        return messages.textOr("keycap." + name.toLowerCase(Locale.ROOT).replace(' ', '-'), name);
    }
}
