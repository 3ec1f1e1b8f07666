/// What a model is: its manifest, its folder, its labels.
@NullMarked
package io.github.audiomae.model;

import org.jspecify.annotations.NullMarked;
