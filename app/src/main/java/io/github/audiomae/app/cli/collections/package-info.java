/// The `collection` commands: making, filling, checking, searching and exporting collections of recordings.
@NullMarked
package io.github.audiomae.app.cli.collections;

import org.jspecify.annotations.NullMarked;
