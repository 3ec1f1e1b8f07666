/// The `model` commands: listing, importing, downloading, verifying and removing the models of the library.
@NullMarked
package io.github.audiomae.app.cli.models;

import org.jspecify.annotations.NullMarked;
