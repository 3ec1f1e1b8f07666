/// All texts of the main window, by key.
@NullMarked
package io.github.audiomae.app.text;

import org.jspecify.annotations.NullMarked;
