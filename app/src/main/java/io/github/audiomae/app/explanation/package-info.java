/// Why the model gives a class its score: the evidence of each patch, and how far it can be trusted.
@NullMarked
package io.github.audiomae.app.explanation;

import org.jspecify.annotations.NullMarked;
