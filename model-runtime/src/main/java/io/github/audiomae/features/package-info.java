/// From samples to what the model sees: Kaldi fbank, log-mel spectrograms, normalisation, padding.
@NullMarked
package io.github.audiomae.features;

import org.jspecify.annotations.NullMarked;
