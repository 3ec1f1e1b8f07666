package io.github.audiomae.app.classification;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.model.SoundFamily;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How families of the AudioSet ontology group or filter the list of classes.
public sealed interface FamilyChoice {
    /// No grouping and no filter.
    record Everything() implements FamilyChoice {}

    /// Classes are grouped by family; the family of the class with the highest score comes first.
    record Grouped() implements FamilyChoice {}

    /// Only the classes of one family are listed.
    record Only(SoundFamily family) implements FamilyChoice {}

    /// Whether a class may be listed.
    default boolean admits(Tag tag) {
        return !(this instanceof Only(SoundFamily family))
                || tag.family().filter(family::equals).isPresent();
    }

    /// The order in which classes are listed.
    ///
    /// @param surestFirst the classes to list, highest score first
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

    /// Whether there is a heading between two classes.
    ///
    /// @param before the class above; empty for the first one
    default boolean parts(Optional<Tag> before, Tag next) {
        return this instanceof Grouped
                && (before.isEmpty() || !before.get().family().equals(next.family()));
    }
}
