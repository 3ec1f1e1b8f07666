/// Names the files that come with the program: models and sample sounds.
@NullMarked
package io.github.audiomae.resources;

import org.jspecify.annotations.NullMarked;
