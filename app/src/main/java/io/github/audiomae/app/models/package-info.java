/// Which model looks at the sound, and on which device.
@NullMarked
package io.github.audiomae.app.models;

import org.jspecify.annotations.NullMarked;
