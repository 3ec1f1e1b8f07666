/// The dialog of preferences: a person's taste, and which keys do what.
@NullMarked
package io.github.audiomae.app.preferences;

import org.jspecify.annotations.NullMarked;
