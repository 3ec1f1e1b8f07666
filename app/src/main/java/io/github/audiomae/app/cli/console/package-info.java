/// The terminal of commands: results, notes, progress, problems and exit codes.
@NullMarked
package io.github.audiomae.app.cli.console;

import org.jspecify.annotations.NullMarked;
