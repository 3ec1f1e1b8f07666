/// Bird-MAE: the masked autoencoder for bird sound at 32 kHz.
@NullMarked
package io.github.audiomae.graph.birdmae;

import org.jspecify.annotations.NullMarked;
