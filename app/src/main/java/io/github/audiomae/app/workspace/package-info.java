/// The open recording and the window of it that the model sees.
@NullMarked
package io.github.audiomae.app.workspace;

import org.jspecify.annotations.NullMarked;
