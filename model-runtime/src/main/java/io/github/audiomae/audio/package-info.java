/// Sound as values: samples of one channel with their rate, and spans of time.
@NullMarked
package io.github.audiomae.audio;

import org.jspecify.annotations.NullMarked;
