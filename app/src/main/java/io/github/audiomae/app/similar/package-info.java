/// Windows of the collection that are similar to an example, as a gallery.
@NullMarked
package io.github.audiomae.app.similar;

import org.jspecify.annotations.NullMarked;
