/// How reconstruction and classification change as more patches are hidden.
@NullMarked
package io.github.audiomae.sweep;

import org.jspecify.annotations.NullMarked;
