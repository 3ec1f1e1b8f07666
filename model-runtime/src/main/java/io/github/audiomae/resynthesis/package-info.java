/// Sound from patches: what a window sounds like with some patches hidden, alone, or reconstructed.
@NullMarked
package io.github.audiomae.resynthesis;

import org.jspecify.annotations.NullMarked;
