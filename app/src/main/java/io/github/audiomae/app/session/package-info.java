/// What a person was working on: saved while they work, back at the next start.
@NullMarked
package io.github.audiomae.app.session;

import org.jspecify.annotations.NullMarked;
