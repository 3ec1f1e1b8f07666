/// The open collection in the main window: its recordings as a table, the filter, and filling.
@NullMarked
package io.github.audiomae.app.catalogue;

import org.jspecify.annotations.NullMarked;
