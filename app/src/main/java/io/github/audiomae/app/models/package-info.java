/// Which model is used for what, and on which device.
@NullMarked
package io.github.audiomae.app.models;

import org.jspecify.annotations.NullMarked;
