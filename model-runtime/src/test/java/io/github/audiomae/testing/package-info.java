/// What tests share: sounds made on the spot, files written byte by byte.
@NullMarked
package io.github.audiomae.testing;

import org.jspecify.annotations.NullMarked;
