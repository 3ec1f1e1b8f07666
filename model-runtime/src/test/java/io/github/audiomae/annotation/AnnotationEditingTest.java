package io.github.audiomae.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnnotationEditingTest {
    private final AnnotationDocument document = new AnnotationDocument();
    private final AnnotationEditing editing = new AnnotationEditing(document, 60, 24_000);

    @Test
    void addsInsideTheRecordingAndMakesTheLayer() {
        document.apply(editing.add(new TimeSpan(58, 65), band(1000, 30_000), "wren", "birds"));

        Annotation wren = document.find(1).orElseThrow();
        assertThat(wren.span()).isEqualTo(new TimeSpan(58, 60));
        assertThat(wren.band()).isEqualTo(band(1000, 24_000));
        assertThat(document.layers()).extracting(Layer::name).containsExactly(Layer.FIRST.name(), "birds");
    }

    @Test
    void movesTogetherUntilTheFirstMeetsTheBorder() {
        Annotation early = added(2, 4, band(100, 200));
        Annotation late = added(50, 59, band(5000, 6000));

        document.apply(editing.move(List.of(early, late), 5, -1000));

        assertThat(document.find(early.id()).orElseThrow().span()).isEqualTo(new TimeSpan(3, 5));
        assertThat(document.find(late.id()).orElseThrow().span()).isEqualTo(new TimeSpan(51, 60));
        assertThat(document.find(late.id()).orElseThrow().band()).isEqualTo(band(4900, 5900));
    }

    @Test
    void splitsAtATimeAndMergesBack() {
        Annotation whole = added(10, 20, band(1000, 2000));

        document.apply(editing.split(List.of(whole), 14));
        assertThat(document.in(new TimeSpan(0, 60)))
                .extracting(Annotation::span)
                .containsExactly(new TimeSpan(10, 14), new TimeSpan(14, 20));

        document.apply(editing.merge(document.all()));
        assertThat(document.all()).containsExactly(whole);
    }

    @Test
    void mergingABoxWithASpanIsASpan() {
        added(1, 2, band(1000, 2000));
        added(3, 4, Optional.empty());

        document.apply(editing.merge(List.copyOf(document.all())));

        assertThat(document.all()).singleElement().satisfies(one -> {
            assertThat(one.span()).isEqualTo(new TimeSpan(1, 4));
            assertThat(one.band()).isEmpty();
        });
    }

    @Test
    void renamingALayerTakesItsAnnotationsAlongAndUndoBringsThemBack() {
        Annotation one = added(1, 2, Optional.empty());

        document.apply(editing.changeLayer(Layer.FIRST, new Layer("bats", 0xFF0000)));
        assertThat(document.find(one.id()).orElseThrow().layer()).isEqualTo("bats");
        assertThat(document.layers()).containsExactly(new Layer("bats", 0xFF0000));

        document.undo();
        assertThat(document.find(one.id())).contains(one);
        assertThat(document.layers()).containsExactly(Layer.FIRST);
    }

    @Test
    void layersCanBeAddedRemovedAndKeepTheirOrder() {
        Annotation one = added(1, 2, Optional.empty());
        Layer bats = new Layer("bats", 0xFF0000);
        document.apply(editing.addLayer(bats));
        document.apply(editing.changeLayer(Layer.FIRST, new Layer("mine", 0x00FF00)));

        assertThat(document.layers()).extracting(Layer::name).containsExactly("mine", "bats");

        document.apply(editing.removeLayer(new Layer("mine", 0x00FF00)));
        assertThat(document.all()).isEmpty();
        assertThat(document.layers()).containsExactly(bats);
        document.undo();
        assertThat(document.find(one.id()).orElseThrow().layer()).isEqualTo("mine");
    }

    @Test
    void refusesAnEditOfWhatHasChangedMeanwhile() {
        Annotation one = added(1, 2, Optional.empty());
        Edit late = editing.rename(List.of(one), "b");
        document.apply(editing.rename(List.of(one), "a"));

        assertThatThrownBy(() -> document.apply(late)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Whatever is done, undoing all of it gives the beginning, and redoing all of it the end.
    @Test
    void everythingCanBeUndoneAndRedone() {
        for (int seed = 0; seed < 50; seed++) {
            AnnotationDocument made = new AnnotationDocument();
            AnnotationEditing edits = new AnnotationEditing(made, 100, 8000);
            Random random = new Random(seed);
            for (int step = 0; step < 40; step++) {
                made.apply(RandomEdits.next(edits, random));
            }
            List<Annotation> end = List.copyOf(made.all());
            List<Layer> layers = List.copyOf(made.layers());
            int steps = 0;
            while (made.undo().isPresent()) {
                steps++;
            }
            assertThat(made.all()).as("seed %d", seed).isEmpty();
            assertThat(made.layers()).containsExactly(Layer.FIRST);
            for (int step = 0; step < steps; step++) {
                made.redo();
            }
            assertThat(List.copyOf(made.all())).as("seed %d", seed).isEqualTo(end);
            assertThat(made.layers()).containsExactlyInAnyOrderElementsOf(layers);
        }
    }

    /// The index finds what a search through all of them finds.
    @Test
    void theIndexMissesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            document.apply(RandomEdits.next(editing, random));
        }
        for (int i = 0; i < 200; i++) {
            double start = random.nextDouble() * 60;
            TimeSpan seen = new TimeSpan(start, start + random.nextDouble() * random.nextInt(20));
            List<Annotation> expected = new ArrayList<>(document.all().stream()
                    .filter(one -> one.meets(seen, Optional.empty()))
                    .toList());
            assertThat(document.in(seen)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private Annotation added(double start, double end, Optional<FrequencyRange> band) {
        long id = document.nextId();
        document.apply(editing.add(new TimeSpan(start, end), band, "x", Layer.FIRST.name()));
        return document.find(id).orElseThrow();
    }

    private static Optional<FrequencyRange> band(double low, double high) {
        return Optional.of(new FrequencyRange(low, high));
    }
}
