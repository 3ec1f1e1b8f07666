/// Explanations of a classification: which patches carry a class, and how far the answer can be trusted.
@NullMarked
package io.github.audiomae.explanation;

import org.jspecify.annotations.NullMarked;
