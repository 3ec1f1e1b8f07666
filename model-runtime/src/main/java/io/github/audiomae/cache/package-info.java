/// What can be made again, kept on disk within bounds.
@NullMarked
package io.github.audiomae.cache;

import org.jspecify.annotations.NullMarked;
