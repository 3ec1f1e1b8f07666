package io.github.audiomae.app.classification;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.model.SoundFamily;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the families of AudioSet's ontology do to the list of classes.
public sealed interface FamilyChoice {
    /// Nothing: the surest classes, whatever their family.
    record Everything() implements FamilyChoice {}

    /// They part the surest classes; the family of the surest class comes first.
    record Grouped() implements FamilyChoice {}

    /// Only the classes of one are listed.
    record Only(SoundFamily family) implements FamilyChoice {}

    /// Whether a class may be listed.
    default boolean admits(Tag tag) {
        return !(this instanceof Only(SoundFamily family))
                || tag.family().filter(family::equals).isPresent();
    }

    /// The order in which classes are listed.
    ///
    /// @param surestFirst what is listed
    default List<Tag> ordered(List<Tag> surestFirst) {
        if (!(this instanceof Grouped)) {
            return surestFirst;
        }
        return surestFirst.stream()
                .collect(Collectors.groupingBy(Tag::family, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Whether a heading stands between two classes.
    ///
    /// @param before the class above; empty for the first one
    default boolean parts(Optional<Tag> before, Tag next) {
        return this instanceof Grouped
                && (before.isEmpty() || !before.get().family().equals(next.family()));
    }
}
