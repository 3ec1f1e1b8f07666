/// What the program remembers about a person's taste.
@NullMarked
package io.github.audiomae.app.settings;

import org.jspecify.annotations.NullMarked;
