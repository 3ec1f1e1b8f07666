/// Files as everything else uses them: written whole or not at all, hashed, as JSON, kept within a bound.
@NullMarked
package io.github.audiomae.files;

import org.jspecify.annotations.NullMarked;
