package io.github.audiomae.app.command;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// The place of a command in a menu.
///
/// @param menu the menu
/// @param words the text of its item
/// @param icon beside the text; null for none
public record MenuEntry(Menu menu, String words, @Nullable Ikon icon) {}
