/// The session: saved during work, restored at the next start.
@NullMarked
package io.github.audiomae.app.session;

import org.jspecify.annotations.NullMarked;
