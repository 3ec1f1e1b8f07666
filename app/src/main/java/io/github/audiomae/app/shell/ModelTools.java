package io.github.audiomae.app.shell;

import io.github.audiomae.app.comparison.ComparisonViewModel;
import io.github.audiomae.app.devices.DevicesViewModel;
import io.github.audiomae.app.library.ModelLibraryViewModel;

/// What the windows about models need.
///
/// @param library the models there are
/// @param devices what they run on
/// @param comparison two of them side by side
public record ModelTools(ModelLibraryViewModel library, DevicesViewModel devices, ComparisonViewModel comparison) {}
