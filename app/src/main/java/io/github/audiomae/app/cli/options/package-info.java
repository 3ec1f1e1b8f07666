/// Options that several commands share, as picocli mixins.
@NullMarked
package io.github.audiomae.app.cli.options;

import org.jspecify.annotations.NullMarked;
