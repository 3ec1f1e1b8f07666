/// Results as files that other programs read.
@NullMarked
package io.github.audiomae.export;

import org.jspecify.annotations.NullMarked;
