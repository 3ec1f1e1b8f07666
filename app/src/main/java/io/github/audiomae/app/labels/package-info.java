/// The labels of the open recording: sets of named spans and boxes, drawn, named, edited and exchanged by hand.
@NullMarked
package io.github.audiomae.app.labels;

import org.jspecify.annotations.NullMarked;
