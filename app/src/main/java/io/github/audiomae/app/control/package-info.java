/// Small controls that several features use.
@NullMarked
package io.github.audiomae.app.control;

import org.jspecify.annotations.NullMarked;
