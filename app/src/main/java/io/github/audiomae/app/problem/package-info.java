/// What went wrong, in a sentence a person can act on.
@NullMarked
package io.github.audiomae.app.problem;

import org.jspecify.annotations.NullMarked;
