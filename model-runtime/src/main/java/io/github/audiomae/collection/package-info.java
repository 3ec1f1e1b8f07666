/// Collections: any number of recordings, described window by window and kept in a folder that can be searched.
@NullMarked
package io.github.audiomae.collection;

import org.jspecify.annotations.NullMarked;
