/// What every command does with its terminal: results, notes, progress, problems and exit codes.
@NullMarked
package io.github.audiomae.app.cli.console;

import org.jspecify.annotations.NullMarked;
