/// The dialog of preferences: settings and keyboard shortcuts.
@NullMarked
package io.github.audiomae.app.preferences;

import org.jspecify.annotations.NullMarked;
