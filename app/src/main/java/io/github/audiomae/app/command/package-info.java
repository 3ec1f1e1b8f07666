/// Commands, their keys, and a palette that finds them.
@NullMarked
package io.github.audiomae.app.command;

import org.jspecify.annotations.NullMarked;
