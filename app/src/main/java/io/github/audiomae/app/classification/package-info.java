/// What the model hears: in the whole window, in the visible patches, in its own reconstruction.
@NullMarked
package io.github.audiomae.app.classification;

import org.jspecify.annotations.NullMarked;
