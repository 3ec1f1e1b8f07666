/// What keeps models: the bundled and the imported ones, the default one, and how fast they were.
@NullMarked
package io.github.audiomae.library;

import org.jspecify.annotations.NullMarked;
