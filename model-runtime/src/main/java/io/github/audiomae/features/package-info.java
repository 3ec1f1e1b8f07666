/// From samples to a model's input: Kaldi fbank, log-mel spectrograms, normalisation, padding.
@NullMarked
package io.github.audiomae.features;

import org.jspecify.annotations.NullMarked;
