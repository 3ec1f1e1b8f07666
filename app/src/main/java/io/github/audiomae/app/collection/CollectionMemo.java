package io.github.audiomae.app.collection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.catalogue.FilterViewModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The collections, as saved in a session.
///
/// @param open the folder of the open one; null for none
/// @param recent those opened last, newest first
/// @param filters those that were kept, the last one first
@JsonIgnoreProperties(ignoreUnknown = true)
record CollectionMemo(@Nullable String open, List<String> recent, List<FilterViewModel.Fields> filters) {
    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    CollectionMemo {
        recent = recent == null ? List.of() : List.copyOf(recent);
        filters = filters == null ? List.of() : List.copyOf(filters);
    }
}
