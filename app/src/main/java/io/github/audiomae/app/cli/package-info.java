/// The command line: one class per command, each a thin layer over a use case.
@NullMarked
package io.github.audiomae.app.cli;

import org.jspecify.annotations.NullMarked;
