/// What models can run on here, what is missing, and whether two devices say the same.
@NullMarked
package io.github.audiomae.app.devices;

import org.jspecify.annotations.NullMarked;
