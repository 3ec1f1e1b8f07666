/// The `head` commands: training, evaluating and exporting classifiers on the vectors of a collection.
@NullMarked
package io.github.audiomae.app.cli.heads;

import org.jspecify.annotations.NullMarked;
