package io.github.audiomae.app.sources;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.files.EnumWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the sources are listed, as saved in a session.
///
/// @param folders the opened folders
/// @param order the word of a [SourceOrder]
/// @param turned ids of the groups folded or opened by the user
@JsonIgnoreProperties(ignoreUnknown = true)
record SourcesMemo(List<String> folders, @Nullable String order, Set<String> turned) {
    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    SourcesMemo {
        folders = folders == null ? List.of() : List.copyOf(folders);
        turned = turned == null ? Set.of() : Set.copyOf(turned);
    }

    static SourcesMemo of(SourceListViewModel list) {
        return new SourcesMemo(
                list.folders().stream().map(Path::toString).toList(),
                EnumWord.of(list.order().get()),
                Set.copyOf(list.turned()));
    }

    void restore(SourceListViewModel list) {
        list.folders().clear();
        list.adopt(folders.stream().map(Path::of).toList());
        EnumWord.find(SourceOrder.class, order).ifPresent(list.order()::set);
        list.turned().clear();
        list.turned().addAll(turned);
    }
}
