/// The model library: its models, and the actions for them.
@NullMarked
package io.github.audiomae.app.library;

import org.jspecify.annotations.NullMarked;
