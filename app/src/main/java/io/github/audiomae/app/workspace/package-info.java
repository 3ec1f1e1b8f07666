/// What is on the table: a recording and the ten seconds of it that the model looks at.
@NullMarked
package io.github.audiomae.app.workspace;

import org.jspecify.annotations.NullMarked;
