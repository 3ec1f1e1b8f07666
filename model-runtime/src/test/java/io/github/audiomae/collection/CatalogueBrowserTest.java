package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CatalogueBrowser.Entry;
import io.github.audiomae.collection.CatalogueBrowser.Order;
import io.github.audiomae.collection.CatalogueFilter.DayTime;
import io.github.audiomae.collection.CatalogueFilter.State;
import io.github.audiomae.explore.Tag;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three recordings of two windows each: `a` from 04:00:00 on, `b` from 23:59:59 on, and `c` with an unknown begin; and
/// `d`, which waits. Class 0 is high in `b`, class 1 in `a`.
class CatalogueBrowserTest {
    private static final int LOW = 0;
    private static final int HIGH = 1;

    @TempDir
    Path folder;

    private SoundCollection collection;
    private CatalogueBrowser browser;

    @BeforeEach
    void fill() {
        collection = Recordings.collection(folder.resolve("x.collection"));
        Path root = folder.resolve("recordings");
        try (CollectionWriter writer = collection.write()) {
            writer.change();
            for (String name : List.of("a.wav", "b.wav", "c.wav", "d.wav")) {
                writer.recordings().add(root.resolve(name), root, new FileMark(1, 1));
            }
            begin(writer, 1, "2026-05-14T04:00:00.000", 20);
            begin(writer, 2, "2026-05-14T23:59:59.000", 10);
            begin(writer, 3, null, 30);
            add(writer, 1, 0.2f, 0.7f);
            add(writer, 1, 0.1f, 0.9f);
            add(writer, 2, 0.8f, 0.3f);
            add(writer, 2, 0.6f, 0.4f);
            add(writer, 3, 0.5f, 0.05f);
            add(writer, 3, 0.5f, 0.05f);
            writer.commit();
        }
        browser = new CatalogueBrowser(collection);
    }

    private static void begin(CollectionWriter writer, long id, @Nullable String begins, double seconds) {
        writer.catalogue()
                .update(
                        "UPDATE recordings SET begins = ?, begins_source = 'file-name', seconds = ?, status = 'done'"
                                + " WHERE id = ?",
                        begins,
                        seconds,
                        id);
    }

    private int windows;

    private void add(CollectionWriter writer, long recording, float low, float high) {
        double start = windows++ % 2 * 5;
        writer.add(
                recording,
                new TimeSpan(start, start + 5),
                new float[Recordings.WIDTH],
                List.of(new Tag(LOW, "low", low), new Tag(HIGH, "high", high)));
    }

    @AfterEach
    void close() {
        collection.close();
    }

    private static CatalogueFilter classFilter(int label, double score) {
        return new CatalogueFilter("", Optional.of(Set.of(label)), score, Optional.empty(), State.ANY);
    }

    private static CatalogueFilter timeFilter(int from, int to) {
        return new CatalogueFilter("", Optional.empty(), 0, Optional.of(new DayTime(from, to)), State.ANY);
    }

    private String names(CatalogueFilter filter, Order order, boolean descending) {
        StringBuilder names = new StringBuilder();
        for (Entry entry : browser.page(browser.recordings(filter, order, descending), filter, 3)) {
            names.append(entry.recording().file().getFileName().toString().charAt(0));
        }
        return names.toString();
    }

    @Test
    void whatWasSaidBeforeCountsAgainWhenItIsKept() {
        CollectionLabels labels = new CollectionLabels(collection);
        labels.add("Owl", "similar", List.of(0L), List.of(1L));
        List<CollectionLabels.Said> judged = labels.judged();

        List<CollectionLabels.Said> before = labels.keep(
                "map",
                List.of(
                        new CollectionLabels.Said(0, "Owl", WindowJudgement.NONE),
                        new CollectionLabels.Said(1, "Owl", WindowJudgement.RIGHT),
                        new CollectionLabels.Said(2, "Owl", WindowJudgement.RIGHT)));

        assertThat(labels.of(List.of(0L, 1L, 2L))).isEqualTo(Map.of(1L, List.of("Owl"), 2L, List.of("Owl")));
        labels.keep("map", before);
        assertThat(labels.judged()).isEqualTo(judged);
    }

    @Test
    void sortsWithUnknownValuesLast() {
        assertThat(names(CatalogueFilter.ALL, Order.FILE, false)).isEqualTo("abcd");
        assertThat(names(CatalogueFilter.ALL, Order.FILE, true)).isEqualTo("dcba");
        assertThat(names(CatalogueFilter.ALL, Order.SECONDS, false)).isEqualTo("bacd");
        assertThat(names(CatalogueFilter.ALL, Order.SECONDS, true)).isEqualTo("cabd");
        assertThat(names(CatalogueFilter.ALL, Order.BEGINS, true)).isEqualTo("bacd");
        assertThat(names(CatalogueFilter.ALL, Order.SCORE, true)).isEqualTo("abcd");
        assertThat(names(classFilter(LOW, 0), Order.SCORE, true)).isEqualTo("bca");
    }

    @Test
    void filtersByTheLabelsOfPeople() {
        long window = collection.windows(1).getFirst().id();
        CollectionLabels labels = new CollectionLabels(collection);
        labels.add("Tawny owl", "test", List.of(window), List.of());
        CatalogueFilter owls = new CatalogueFilter("", Optional.empty(), 0, Optional.empty(), State.ANY, "OWL");

        assertThat(names(owls, Order.FILE, false)).isEqualTo("a");
        assertThat(browser.windows(owls).stream()).containsExactly((int) window);
        labels.add("Tawny owl", "test", List.of(), List.of(window));
        assertThat(names(owls, Order.FILE, false)).isEmpty();
    }

    @Test
    void tellsTheLabelsOfARecordingTheMostFrequentFirst() {
        List<Long> b = collection.windows(2).stream().map(StoredWindow::id).toList();
        CollectionLabels labels = new CollectionLabels(collection);
        labels.add("ant", "test", b.subList(0, 1), List.of());
        labels.add("frog", "test", b, List.of());

        List<Entry> page = browser.page(new long[] {1, 2}, CatalogueFilter.ALL, 1);

        assertThat(page.get(0).labels()).isEmpty();
        assertThat(page.get(1).labels()).containsExactly("frog", "ant");
    }

    @Test
    void filtersByWindowsThatWereChosen() {
        BitSet second = new BitSet();
        second.set((int) collection.windows(2).getFirst().id());
        CatalogueFilter chosen =
                new CatalogueFilter("", Optional.empty(), 0, Optional.empty(), State.ANY, "", Optional.of(second));

        assertThat(names(chosen, Order.FILE, false)).isEqualTo("b");
        assertThat(browser.windows(chosen)).isEqualTo(second);
        assertThat(names(chosen.ofAny(), Order.FILE, false)).isEqualTo("abcd");
    }

    @Test
    void filtersByTextClassScoreTimeOfDayAndState() {
        assertThat(names(
                        new CatalogueFilter("B.W", Optional.empty(), 0, Optional.empty(), State.ANY),
                        Order.FILE,
                        false))
                .isEqualTo("b");
        assertThat(names(classFilter(HIGH, 0.35), Order.FILE, false)).isEqualTo("ab");
        assertThat(names(
                        new CatalogueFilter("", Optional.of(Set.of()), 0, Optional.empty(), State.ANY),
                        Order.FILE,
                        false))
                .isEmpty();
        assertThat(names(timeFilter(4 * 3600, 4 * 3600 + 5), Order.FILE, false)).isEqualTo("a");
        assertThat(names(timeFilter(23 * 3600, 3600), Order.FILE, false)).isEqualTo("b");
        assertThat(names(timeFilter(0, 3600), Order.FILE, false))
                .as("the second window of b begins at 00:00:04 on the next day")
                .isEqualTo("b");
        assertThat(names(
                        new CatalogueFilter("", Optional.empty(), 0, Optional.empty(), State.PENDING),
                        Order.FILE,
                        false))
                .isEqualTo("d");
    }

    @Test
    void tellsWhereTheBestClassesAre() {
        long[] ids = browser.recordings(CatalogueFilter.ALL, Order.FILE, false);
        List<Entry> all = browser.page(ids, CatalogueFilter.ALL, 2);
        assertThat(all.getFirst().best())
                .containsExactly(
                        new CatalogueBrowser.BestClass(HIGH, 0.9f, new TimeSpan(5, 10)),
                        new CatalogueBrowser.BestClass(LOW, 0.2f, new TimeSpan(0, 5)));
        assertThat(all.getLast().best()).isEmpty();
        assertThat(browser.page(new long[] {3, 99, 1}, classFilter(LOW, 0), 1))
                .extracting(entry -> entry.recording().id())
                .containsExactly(3L, 1L);
    }

    @Test
    void findsTheWindowsOfAFilter() {
        assertThat(browser.windows(classFilter(HIGH, 0.35))).isEqualTo(rows(0, 1, 3));
        assertThat(browser.windows(timeFilter(0, 3600))).isEqualTo(rows(3));
        assertThat(browser.windows(CatalogueFilter.ALL)).isEqualTo(rows(0, 1, 2, 3, 4, 5));
    }

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        Arrays.stream(rows).forEach(set::set);
        return set;
    }

    @Test
    void keepsLabelsAndTakesThemBack() {
        CollectionLabels labels = new CollectionLabels(collection);
        labels.add("owl", "similar", List.of(1L, 2L), List.of(3L));
        labels.add("owl", "similar", List.of(1L), List.of());
        labels.add("fox", "similar", List.of(2L), List.of());
        assertThat(labels.all())
                .extracting(note ->
                        note.recording().getFileName() + " " + note.span().startSeconds() + " " + note.label())
                .containsExactly("a.wav 5.0 owl", "b.wav 0.0 owl", "b.wav 0.0 fox");
        labels.add("owl", "similar", List.of(), List.of(2L));
        assertThat(labels.all()).hasSize(2);
        assertThat(labels.names()).containsExactly("fox", "owl");
        assertThat(collection.catalogue().number("SELECT count(*) FROM reviews WHERE verdict = 'wrong'"))
                .isEqualTo(2);
    }

    @Test
    void dropsWhatWaits() {
        new CollectionMaintenance(collection).removePending();
        assertThat(names(CatalogueFilter.ALL, Order.FILE, false)).isEqualTo("abc");
    }
}
