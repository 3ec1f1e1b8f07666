package io.github.audiomae.app.windowmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.catalogue.Hues;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CollectionMap;
import io.github.audiomae.collection.MapInput;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.map.Points;
import io.github.audiomae.map.Vectors;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartSource;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointGroupsTest {
    private static final List<String> LABELS = List.of("Dog", "Bird", "Rain");
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    private final Hues hues = new Hues();

    @Test
    void aColourOfTheLegendIsExactlyThePointsThatCarryIt() {
        PointGroups groups = groups(Colouring.CLASS, fact(0, 0.9f, 1), fact(1, 0.8f, 1), fact(0, 0.01f, 1));
        PointGroups.Group dog = groups.groups().stream()
                .filter(one -> one.name().equals("Dog"))
                .findFirst()
                .orElseThrow();

        assertThat(groups.points(one -> one == dog).stream()).containsExactly(0);
        assertThat(groups.points(PointGroups.Group::rest).stream()).containsExactly(2);
    }

    /// While a collection fills, other classes become the commonest.
    @Test
    void aClassKeepsItsColour() {
        var before = groups(Colouring.CLASS, fact(0, 0.9f, 1), fact(0, 0.9f, 1), fact(1, 0.9f, 1));
        var after = groups(Colouring.CLASS, fact(2, 0.9f, 1), fact(2, 0.9f, 1), fact(1, 0.9f, 1), fact(0, 0.9f, 1));

        assertThat(after.colour(after.of()[3], true)).isEqualTo(before.colour(before.of()[0], true));
        assertThat(after.colour(after.of()[2], true)).isEqualTo(before.colour(before.of()[2], true));
        assertThat(after.colour(after.of()[0], true)).isEqualTo(Hues.colour(hues.of("Rain"), true));
    }

    @Test
    void hoursStandInOrderAndEachHasItsColour() {
        Fact[] day = IntStream.range(0, 25)
                .mapToObj(i -> fact(0, 0.9f, i < 24 ? 23 - i : -1))
                .toArray(Fact[]::new);
        PointGroups groups = groups(Colouring.HOUR, day);

        assertThat(groups.groups()).extracting(PointGroups.Group::name).startsWith("0:00", "1:00", "2:00");
        assertThat(groups.groups().getLast().name()).isEqualTo("time unknown");
        assertThat(groups.groups().stream().map(one -> groups.colour(one, true)).distinct())
                .hasSize(25);
    }

    @Test
    void eachOfEightClustersHasAColour() {
        Fact[] facts = IntStream.range(0, 8).mapToObj(i -> fact(0, 0.9f, 1)).toArray(Fact[]::new);

        assertThat(groups(Colouring.CLUSTER, facts).groups())
                .extracting(PointGroups.Group::hue)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    private PointGroups groups(Colouring by, Fact... facts) {
        int count = facts.length;
        WindowPlaces places = new WindowPlaces(
                new CollectionMap(
                        new MapInput(new long[count], new Vectors(new float[count], 1)),
                        List.of(facts),
                        IntStream.range(0, count).map(i -> i % 8).toArray(),
                        new Points(new float[count], new float[count])),
                false,
                0);
        return PointGroups.by(by, places, PointNotes.NONE, LABELS, hues, ClassNames.in(Locale.ENGLISH), MESSAGES);
    }

    /// @param hour −1 for a recording without a time
    private static Fact fact(int label, float score, int hour) {
        return new Fact(
                0,
                Path.of("a.wav"),
                new TimeSpan(0, 5),
                label,
                score,
                hour < 0
                        ? Optional.empty()
                        : Optional.of(new RecordingStart(
                                LocalDateTime.of(2024, 5, 1, hour, 0), Optional.empty(), StartSource.values()[0])));
    }
}
