/// What can be said of a sound without a model: its pitch, its onsets.
@NullMarked
package io.github.audiomae.descriptors;

import org.jspecify.annotations.NullMarked;
