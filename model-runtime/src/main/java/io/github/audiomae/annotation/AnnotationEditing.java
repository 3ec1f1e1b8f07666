package io.github.audiomae.annotation;

import io.github.audiomae.annotation.Edit.Kind;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes the edits of one recording's annotations; they change nothing until they are applied.
///
/// @param document the annotations
/// @param seconds length of the recording, > 0
/// @param nyquistHz its highest frequency, > 0
public record AnnotationEditing(AnnotationDocument document, double seconds, double nyquistHz) {
    /// Adds an annotation, cut off at the borders of the recording; its layer is made if there is none.
    public Edit add(TimeSpan span, Optional<FrequencyRange> band, String name, String layer) {
        Annotation made = Annotation.made(document.nextId(), inside(span), band.map(this::inside), name, layer);
        return new Edit(Kind.ADD, List.of(), List.of(made), List.of(), missing(layer));
    }

    /// Removes annotations.
    public Edit remove(Collection<Annotation> gone) {
        return Edit.of(Kind.REMOVE, List.copyOf(gone), List.of());
    }

    /// Moves annotations together, as far as all of them stay inside the recording.
    public Edit move(Collection<Annotation> moved, double bySeconds, double byHz) {
        double least = moved.stream()
                .mapToDouble(one -> one.span().startSeconds())
                .min()
                .orElse(0);
        double most =
                moved.stream().mapToDouble(one -> one.span().endSeconds()).max().orElse(seconds);
        double time = limited(bySeconds, -least, seconds - most);
        double lowest =
                bands(moved).stream().mapToDouble(FrequencyRange::lowHz).min().orElse(0);
        double highest =
                bands(moved).stream().mapToDouble(FrequencyRange::highHz).max().orElse(nyquistHz);
        double hertz = limited(byHz, -lowest, nyquistHz - highest);
        return changed(
                Kind.MOVE,
                moved,
                one -> one.in(inside(shifted(one.span(), time)))
                        .in(one.band().map(band -> inside(shifted(band, hertz)))));
    }

    /// Gives an annotation other borders.
    ///
    /// @param band empty makes it a span
    public Edit resize(Annotation one, TimeSpan span, Optional<FrequencyRange> band) {
        return changed(Kind.RESIZE, List.of(one), old -> old.in(inside(span)).in(band.map(this::inside)));
    }

    /// Names annotations.
    public Edit rename(Collection<Annotation> renamed, String name) {
        return changed(Kind.RENAME, renamed, one -> one.named(name));
    }

    /// Cuts annotations in two at a time; those that do not contain it stay as they are.
    public Edit split(Collection<Annotation> cut, double atSecond) {
        List<Annotation> removed = new ArrayList<>();
        List<Annotation> added = new ArrayList<>();
        long id = document.nextId();
        for (Annotation one : cut) {
            TimeSpan span = one.span();
            if (span.startSeconds() < atSecond && atSecond < span.endSeconds()) {
                removed.add(one);
                added.add(one.in(new TimeSpan(span.startSeconds(), atSecond)));
                added.add(one.in(new TimeSpan(atSecond, span.endSeconds())).numbered(id++));
            }
        }
        return Edit.of(Kind.SPLIT, removed, added);
    }

    /// Makes one annotation of several: it covers all of them, and has name, layer and further columns of the
    /// earliest. It is a span if one of them is.
    public Edit merge(Collection<Annotation> several) {
        if (several.size() < 2) {
            return Edit.of(Kind.MERGE, List.of(), List.of());
        }
        List<Annotation> sorted = several.stream()
                .sorted(Comparator.comparingDouble(
                                (Annotation one) -> one.span().startSeconds())
                        .thenComparingLong(Annotation::id))
                .toList();
        double end = sorted.stream()
                .mapToDouble(one -> one.span().endSeconds())
                .max()
                .orElseThrow();
        List<FrequencyRange> bands = bands(sorted);
        Optional<FrequencyRange> band = bands.size() < sorted.size()
                ? Optional.empty()
                : Optional.of(new FrequencyRange(
                        bands.stream().mapToDouble(FrequencyRange::lowHz).min().orElseThrow(),
                        bands.stream().mapToDouble(FrequencyRange::highHz).max().orElseThrow()));
        Annotation first = sorted.getFirst();
        Annotation whole =
                first.in(new TimeSpan(first.span().startSeconds(), end)).in(band);
        return Edit.of(Kind.MERGE, sorted, List.of(whole));
    }

    /// Repeats annotations at a distance.
    public Edit duplicate(Collection<Annotation> repeated, double bySeconds) {
        List<Annotation> added = new ArrayList<>();
        long id = document.nextId();
        for (Annotation one : repeated) {
            double time = limited(
                    bySeconds, -one.span().startSeconds(), seconds - one.span().endSeconds());
            added.add(one.in(inside(shifted(one.span(), time))).numbered(id++));
        }
        return Edit.of(Kind.DUPLICATE, List.of(), added);
    }

    /// Moves annotations to a layer, which is made if there is none.
    public Edit toLayer(Collection<Annotation> moved, String layer) {
        Edit edit = changed(Kind.CHANGE_LAYER, moved, one -> one.on(layer));
        return new Edit(Kind.CHANGE_LAYER, edit.removed(), edit.added(), List.of(), missing(layer));
    }

    /// Gives a layer another colour or name; its annotations follow.
    public Edit changeLayer(Layer before, Layer after) {
        List<Annotation> on = on(before);
        List<Annotation> moved = on.stream().map(one -> one.on(after.name())).toList();
        return new Edit(Kind.CHANGE_LAYER, on, moved, List.of(before), List.of(after));
    }

    /// Adds an empty layer.
    public Edit addLayer(Layer layer) {
        return new Edit(Kind.CHANGE_LAYER, List.of(), List.of(), List.of(), List.of(layer));
    }

    /// Removes a layer with its annotations.
    public Edit removeLayer(Layer layer) {
        return new Edit(Kind.CHANGE_LAYER, on(layer), List.of(), List.of(layer), List.of());
    }

    /// Adds annotations that were read from a file, with ids of this document; nothing is cut off, so that they can
    /// be written back unchanged.
    public Edit take(Collection<Annotation> read) {
        List<Annotation> added = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        long id = document.nextId();
        for (Annotation one : read) {
            added.add(one.numbered(id++));
            boolean known = layers.stream().anyMatch(layer -> layer.name().equals(one.layer()));
            if (!known && missing(one.layer()).size() == 1) {
                layers.add(Layer.next(one.layer(), document.layers().size() + layers.size()));
            }
        }
        return new Edit(Kind.IMPORT, List.of(), added, List.of(), layers);
    }

    private List<Annotation> on(Layer layer) {
        return document.all().stream()
                .filter(one -> one.layer().equals(layer.name()))
                .toList();
    }

    private List<Layer> missing(String layer) {
        boolean known = document.layers().stream().anyMatch(one -> one.name().equals(layer));
        return known ? List.of() : List.of(Layer.next(layer, document.layers().size()));
    }

    private static Edit changed(Kind kind, Collection<Annotation> before, UnaryOperator<Annotation> change) {
        return Edit.of(kind, List.copyOf(before), before.stream().map(change).toList());
    }

    private static List<FrequencyRange> bands(Collection<Annotation> several) {
        return several.stream().flatMap(one -> one.band().stream()).toList();
    }

    private static double limited(double by, double least, double most) {
        return least > most ? 0 : Math.clamp(by, least, most);
    }

    private static TimeSpan shifted(TimeSpan span, double by) {
        return new TimeSpan(Math.max(0, span.startSeconds() + by), Math.max(0, span.endSeconds() + by));
    }

    private static FrequencyRange shifted(FrequencyRange band, double by) {
        return new FrequencyRange(Math.max(0, band.lowHz() + by), Math.max(0, band.highHz() + by));
    }

    private TimeSpan inside(TimeSpan span) {
        return new TimeSpan(Math.min(span.startSeconds(), seconds), Math.min(span.endSeconds(), seconds));
    }

    private FrequencyRange inside(FrequencyRange band) {
        return new FrequencyRange(Math.min(band.lowHz(), nyquistHz), Math.min(band.highHz(), nyquistHz));
    }
}
