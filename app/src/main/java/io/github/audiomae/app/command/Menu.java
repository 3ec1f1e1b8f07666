package io.github.audiomae.app.command;

/// The menus of the main window that are made from commands.
public enum Menu {
    /// What can be done about models, beside the box that chooses one.
    MODEL,
    /// What concerns the program as a whole.
    PROGRAM,
    /// What explains the program; the last part of the program's menu.
    HELP
}
