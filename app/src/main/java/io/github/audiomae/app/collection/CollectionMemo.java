package io.github.audiomae.app.collection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The collections, as saved in a session.
///
/// @param open the folder of the open one; null for none
/// @param recent those opened last, newest first
@JsonIgnoreProperties(ignoreUnknown = true)
record CollectionMemo(@Nullable String open, List<String> recent) {
    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    CollectionMemo {
        recent = recent == null ? List.of() : List.copyOf(recent);
    }
}
