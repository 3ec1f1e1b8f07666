package io.github.audiomae.app.command;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Where a command stands in a menu.
///
/// @param menu the menu
/// @param words of its item
/// @param icon beside the words; null for none
public record MenuEntry(Menu menu, String words, @Nullable Ikon icon) {}
