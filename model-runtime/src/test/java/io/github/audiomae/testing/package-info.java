/// Shared by tests: generated sounds and files written byte by byte.
@NullMarked
package io.github.audiomae.testing;

import org.jspecify.annotations.NullMarked;
