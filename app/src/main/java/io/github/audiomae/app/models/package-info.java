/// Which model is used for which role, and on which device.
@NullMarked
package io.github.audiomae.app.models;

import org.jspecify.annotations.NullMarked;
