/// The devices that can run models, what they lack, and whether two devices give the same results.
@NullMarked
package io.github.audiomae.app.devices;

import org.jspecify.annotations.NullMarked;
