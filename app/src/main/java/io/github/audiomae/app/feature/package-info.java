/// The door through which a feature joins the program: what it shows, its commands, what it saves, what it lets a
/// person prefer.
@NullMarked
package io.github.audiomae.app.feature;

import org.jspecify.annotations.NullMarked;
