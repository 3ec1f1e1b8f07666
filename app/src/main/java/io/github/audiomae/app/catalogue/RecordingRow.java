package io.github.audiomae.app.catalogue;

import io.github.audiomae.collection.CatalogueBrowser;
import org.jspecify.annotations.Nullable;

/// A row of the table of recordings.
///
/// @param id of the recording
/// @param entry null until it has been read
record RecordingRow(long id, CatalogueBrowser.@Nullable Entry entry) {}
