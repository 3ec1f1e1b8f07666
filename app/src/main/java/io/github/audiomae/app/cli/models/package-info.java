/// The `model` commands: the library's models listed, imported, downloaded, checked and removed.
@NullMarked
package io.github.audiomae.app.cli.models;

import org.jspecify.annotations.NullMarked;
