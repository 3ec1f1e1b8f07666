/// What a model is on disk: its manifest, its folder, its labels, and the library that keeps many of them.
@NullMarked
package io.github.audiomae.model;

import org.jspecify.annotations.NullMarked;
