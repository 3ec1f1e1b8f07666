package io.github.audiomae.app.shell;

import io.github.audiomae.app.comparison.ComparisonViewModel;
import io.github.audiomae.app.devices.DevicesViewModel;
import io.github.audiomae.app.library.ModelLibraryViewModel;

/// The view models of the windows about models.
///
/// @param library the model library
/// @param devices the devices that run models
/// @param comparison two models side by side
public record ModelTools(ModelLibraryViewModel library, DevicesViewModel devices, ComparisonViewModel comparison) {}
