package io.github.audiomae.app.command;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// An action of the program.
///
/// @param id its name in files, say `zoom-in`; never changes and is never shown
/// @param words what it does, for a person
/// @param action does it; on the window's thread
/// @param enabled whether it can be done now
/// @param keys it comes with, each of them does it; none for what is found in the palette alone
/// @param controls ids of the buttons and menu items that do the same: its keys stand behind their words
/// @param menu where it stands in a menu; null where it stands in none
public record Command(
        String id,
        String words,
        Runnable action,
        ObservableValue<Boolean> enabled,
        List<KeyCombination> keys,
        List<String> controls,
        @Nullable MenuEntry menu) {
    private static final ObservableValue<Boolean> ALWAYS = new ReadOnlyBooleanWrapper(true);

    public Command {
        keys = List.copyOf(keys);
        controls = List.copyOf(controls);
    }

    /// Words with a capital letter at the start, as in the palette.
    public static String sentence(String words) {
        return Character.toTitleCase(words.charAt(0)) + words.substring(1);
    }

    /// A command that can always be done and has no keys.
    ///
    /// @param words get a capital letter at the start
    public static Command of(String id, String words, Runnable action) {
        return new Command(id, sentence(words), action, ALWAYS, List.of(), List.of(), null);
    }

    /// The same, only while `possible`: else its keys do nothing and the palette shows it greyed.
    public Command when(ObservableValue<Boolean> possible) {
        return new Command(id, words, action, possible, keys, controls, menu);
    }

    /// The same with these keys besides its own.
    public Command key(KeyCode code, KeyCombination.Modifier... modifiers) {
        List<KeyCombination> more = new ArrayList<>(keys);
        more.add(new KeyCodeCombination(code, modifiers));
        return new Command(id, words, action, enabled, more, controls, menu);
    }

    /// The same, belonging to these controls besides its own.
    public Command on(String... controlIds) {
        List<String> more = new ArrayList<>(controls);
        more.addAll(List.of(controlIds));
        return new Command(id, words, action, enabled, keys, more, menu);
    }

    /// The same as an item of a menu, which has the id `menu-` and the command's.
    ///
    /// @param itemWords what the item says
    /// @param icon beside them; null for none
    public Command in(Menu inMenu, String itemWords, @Nullable Ikon icon) {
        Command item = on("menu-" + id);
        return new Command(id, words, action, enabled, keys, item.controls, new MenuEntry(inMenu, itemWords, icon));
    }

    /// Whether it can be done now.
    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }

    /// Runs the action, if it is possible now.
    public void run() {
        if (isEnabled()) {
            action.run();
        }
    }
}
