/// Keeps models: the bundled and the imported ones, the default one, and their recorded speeds.
@NullMarked
package io.github.audiomae.library;

import org.jspecify.annotations.NullMarked;
