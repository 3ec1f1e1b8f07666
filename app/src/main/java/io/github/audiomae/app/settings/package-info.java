/// The stored preferences of a user.
@NullMarked
package io.github.audiomae.app.settings;

import org.jspecify.annotations.NullMarked;
