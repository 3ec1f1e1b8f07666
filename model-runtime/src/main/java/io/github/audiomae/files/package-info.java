/// Files for all other packages: written whole or not at all, hashed, as JSON, kept within a size limit.
@NullMarked
package io.github.audiomae.files;

import org.jspecify.annotations.NullMarked;
