package io.github.audiomae.app.classification;

import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which classes are listed: pinned ones first, then those that match the search, or those with the highest scores.
///
/// @param pinned labels, in the order in which they were pinned
/// @param search part of a name or label; blank for the classes with the highest scores
/// @param families how families group or filter the classes, except pinned ones
/// @param most maximum number of classes besides the pinned ones
/// @param names what the classes are called
record ClassList(Set<String> pinned, String search, FamilyChoice families, int most, ClassNames names) {
    /// The rows, by the scores of the whole window.
    List<ClassRow> rows(
            @Nullable Classification whole, @Nullable Classification visible, @Nullable Classification rebuilt) {
        if (whole == null) {
            return List.of();
        }
        List<Tag> all = whole.top(whole.logits().length);
        Stream<Tag> kept = pinned.stream()
                .flatMap(label -> all.stream().filter(tag -> tag.label().equals(label)));
        List<Tag> rest = families.ordered(all.stream()
                .filter(tag -> !pinned.contains(tag.label())
                        && names.matches(search, tag.label(), whole.labels())
                        && families.admits(tag))
                .limit(most)
                .toList());
        Stream<ClassRow> keptRows = kept.map(tag -> row(tag, whole.labels(), false, visible, rebuilt));
        Stream<ClassRow> otherRows = IntStream.range(0, rest.size()).mapToObj(i -> {
            Optional<Tag> above = i == 0 ? Optional.empty() : Optional.of(rest.get(i - 1));
            return row(rest.get(i), whole.labels(), families.parts(above, rest.get(i)), visible, rebuilt);
        });
        return Stream.concat(keptRows, otherRows).toList();
    }

    private ClassRow row(
            Tag tag,
            List<String> labels,
            boolean headed,
            @Nullable Classification visible,
            @Nullable Classification rebuilt) {
        return new ClassRow(
                tag.label(),
                names.of(tag.label(), labels),
                OptionalDouble.of(tag.score()),
                score(visible, tag.index()),
                score(rebuilt, tag.index()),
                pinned.contains(tag.label()),
                tag.family(),
                headed);
    }

    private static OptionalDouble score(@Nullable Classification heard, int index) {
        return heard == null || index >= heard.logits().length
                ? OptionalDouble.empty()
                : OptionalDouble.of(heard.score(index));
    }
}
