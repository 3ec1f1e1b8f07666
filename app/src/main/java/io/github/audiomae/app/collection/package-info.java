/// Collections: folders of recordings that a model has classified.
@NullMarked
package io.github.audiomae.app.collection;

import org.jspecify.annotations.NullMarked;
