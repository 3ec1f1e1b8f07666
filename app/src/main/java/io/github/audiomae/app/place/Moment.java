package io.github.audiomae.app.place;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the user was: what back and forward restore.
///
/// @param recording the open one; null for none
/// @param windowSeconds start of the model's window in it
/// @param selection null for none
/// @param seen what the place showed; null if it has nothing to restore
record Moment(
        Place place,
        @Nullable Path recording,
        double windowSeconds,
        @Nullable Selection selection,
        Sight.@Nullable Seen<?> seen) {}
