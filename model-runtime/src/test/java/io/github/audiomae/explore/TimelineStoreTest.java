package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.features.WindowPlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineStoreTest {
    private static final WindowPlan PLAN = new WindowPlan(2, 1);
    private static final TimelineKey NIGHT = new TimelineKey(4000, "a".repeat(64), "b".repeat(64), PLAN);

    @TempDir
    Path folder;

    @Test
    void whatWasHeardIsKnownAfterARestart() {
        new TimelineStore(folder).keep(NIGHT, timeline(5));

        ClassTimeline found = new TimelineStore(folder).find(NIGHT).orElseThrow();

        assertThat(found.labels()).containsExactly("dog", "rain");
        assertThat(found.seconds()).isEqualTo(6);
        assertThat(found.isWhole()).isTrue();
        assertThat(found.span(4)).isEqualTo(timeline(5).span(4));
        for (int window = 0; window < 5; window++) {
            assertThat(found.score(window, 0)).isEqualTo(timeline(5).score(window, 0));
            assertThat(found.score(window, 1)).isEqualTo(timeline(5).score(window, 1));
        }
    }

    @Test
    void beginningIsKeptAsABeginning() {
        new TimelineStore(folder).keep(NIGHT, timeline(2));

        ClassTimeline found = new TimelineStore(folder).find(NIGHT).orElseThrow();

        assertThat(found.known()).isEqualTo(2);
        assertThat(found.windows()).isEqualTo(5);
        assertThat(found.isWhole()).isFalse();
        assertThat(found.highest(0, 3, 6)).isZero();
    }

    @Test
    void otherSoundOtherModelAndOtherHopAreOthers() {
        TimelineStore store = new TimelineStore(folder);
        store.keep(NIGHT, timeline(5));

        assertThat(store.knowsSoundOf(4000)).isTrue();
        assertThat(store.knowsSoundOf(400)).isFalse();
        assertThat(store.find(
                        new TimelineKey(4000, "a".repeat(64), "b".repeat(64), PLAN, ChannelChoice.single(1), false)))
                .isEmpty();
        assertThat(store.find(new TimelineKey(4000, "c".repeat(64), "b".repeat(64), PLAN)))
                .isEmpty();
        assertThat(store.find(new TimelineKey(4000, "a".repeat(64), "c".repeat(64), PLAN)))
                .isEmpty();
        assertThat(store.find(
                        new TimelineKey(4000, "a".repeat(64), "b".repeat(64), PLAN, ChannelChoice.average(), true)))
                .isEmpty();
        assertThat(store.find(new TimelineKey(4000, "a".repeat(64), "b".repeat(64), new WindowPlan(2, 0.5))))
                .isEmpty();
    }

    @Test
    void damageIsNoticedAndForgotten() throws IOException {
        TimelineStore store = new TimelineStore(folder);
        store.keep(NIGHT, timeline(5));
        byte[] whole = Files.readAllBytes(onlyFile());
        byte[] bent = whole.clone();
        bent[bent.length - 12] ^= 1; // the last score

        for (byte[] damaged : List.of(bent, Arrays.copyOf(whole, whole.length / 2), new byte[0])) {
            store.keep(NIGHT, timeline(5));
            Files.write(onlyFile(), damaged);
            assertThat(store.find(NIGHT)).isEmpty();
            assertThat(store.knowsSoundOf(4000)).isFalse();
        }
    }

    /// Each is damaged where a number says how much follows: the length of the recording becomes 10^9 s, the number of
    /// classes negative, the number of windows 2^31 − 1.
    @Test
    void damagedSizesTakeNoMemory() throws IOException {
        TimelineStore store = new TimelineStore(folder);
        store.keep(NIGHT, timeline(5));
        byte[] whole = Files.readAllBytes(onlyFile());
        int seconds = Integer.BYTES + Short.BYTES + NIGHT.name().length();
        int classes = seconds + Double.BYTES;
        int known = classes + Integer.BYTES + "..dog..rain".length();

        for (byte[] damaged : List.of(
                damaged(whole, seconds, ByteBuffer.allocate(8).putDouble(1e9)),
                damaged(whole, classes, ByteBuffer.allocate(4).putInt(-1)),
                damaged(whole, known, ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE)))) {
            store.keep(NIGHT, timeline(5));
            Files.write(onlyFile(), damaged);
            assertThat(store.find(NIGHT)).isEmpty();
        }
    }

    @Test
    void moreWindowsThanTheSoundHasAreNoTimelineOfIt() {
        TimelineStore store = new TimelineStore(folder);
        float[] scores = new float[2 * PLAN.spans(7).size()];

        store.keep(NIGHT, new ClassTimeline(List.of("dog", "rain"), PLAN.spans(7), scores, 6, 6));

        assertThat(store.find(NIGHT)).isEmpty();
    }

    @Test
    void aTimelineWithoutWindowsIsKept() {
        TimelineStore store = new TimelineStore(folder);
        store.keep(NIGHT, timeline(0));

        assertThat(store.find(NIGHT).orElseThrow().known()).isZero();
    }

    @Test
    void folderThatCannotBeWrittenDisturbsNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        TimelineStore store = new TimelineStore(file);

        store.keep(NIGHT, timeline(5));

        assertThat(store.find(NIGHT)).isEmpty();
        assertThat(store.knowsSoundOf(4000)).isFalse();
    }

    private static byte[] damaged(byte[] whole, int offset, ByteBuffer value) {
        byte[] damaged = whole.clone();
        System.arraycopy(value.array(), 0, damaged, offset, value.capacity());
        return damaged;
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static ClassTimeline timeline(int known) {
        float[] scores = {0.9f, 0.1f, 0.8f, 0.6f, 0.1f, 0.7f, 0.5f, 0.2f, 0.6f, 0.1f};
        return new ClassTimeline(List.of("dog", "rain"), PLAN.spans(6), scores, known, 6);
    }
}
