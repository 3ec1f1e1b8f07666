package io.github.audiomae.app.command;

/// The menus of the main window that are made from commands.
public enum Menu {
    /// Actions about models, beside the box that chooses one.
    MODEL,
    /// Actions for the program as a whole.
    PROGRAM,
    /// Help; in the menu of the program.
    HELP,
    /// The end of the menu of the program.
    QUIT
}
