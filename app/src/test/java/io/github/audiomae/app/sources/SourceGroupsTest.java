package io.github.audiomae.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceGroupsTest {
    private static final Path REEF = Path.of("/reef");
    private static final Path BELLS = Path.of("/samples/bells.ogg");
    private static final RecordingEntry SAMPLE = entry("/samples/bells.ogg", "Bells", 11);
    private static final RecordingEntry ONE = entry("/reef/one.wav", "one.wav", 60);
    private static final RecordingEntry TWO = entry("/reef/deep/two.wav", "two.wav", 90);
    private static final RecordingEntry SINGLE = entry("/home/alone.wav", "alone.wav", 5);

    @Test
    void foldersComeFirstThenSingleFilesAndTheSamplesLastAndFolded() {
        List<SourceRow> rows = groups("", SourceOrder.ADDED).rows(List.of(SAMPLE, ONE, SINGLE, TWO));

        assertThat(rows)
                .containsExactly(
                        new SourceRow.Group(SourceRow.Kind.FOLDER, REEF, 2, true),
                        new SourceRow.Item(ONE, true),
                        new SourceRow.Item(TWO, true),
                        new SourceRow.Group(SourceRow.Kind.OPENED, null, 1, true),
                        new SourceRow.Item(SINGLE, true),
                        new SourceRow.Group(SourceRow.Kind.SAMPLES, null, 1, false));
    }

    @Test
    void samplesAreOpenWhileThereIsNothingElse() {
        assertThat(groups("", SourceOrder.ADDED).rows(List.of(SAMPLE)))
                .containsExactly(
                        new SourceRow.Group(SourceRow.Kind.SAMPLES, null, 1, true), new SourceRow.Item(SAMPLE, false));
    }

    @Test
    void filterFindsNamesAndFoldersAndOpensGroups() {
        assertThat(groups("DEEP", SourceOrder.ADDED).rows(List.of(SAMPLE, ONE, TWO)))
                .contains(new SourceRow.Item(TWO, true))
                .doesNotContain(new SourceRow.Item(ONE, true));
        assertThat(groups("bell", SourceOrder.ADDED).rows(List.of(SAMPLE, ONE)))
                .contains(new SourceRow.Item(SAMPLE, false));
    }

    @Test
    void soundsAreSortedWithinTheirGroup() {
        assertThat(groups("", SourceOrder.LENGTH).inOrder(List.of(SAMPLE, ONE, TWO, SINGLE)))
                .containsExactly(TWO, ONE, SINGLE, SAMPLE);
        assertThat(groups("", SourceOrder.NAME).inOrder(List.of(TWO, ONE))).containsExactly(ONE, TWO);
    }

    private static SourceGroups groups(String filter, SourceOrder order) {
        return new SourceGroups(List.of(REEF), Set.of(BELLS), filter, order, Set.of());
    }

    private static RecordingEntry entry(String file, String title, double seconds) {
        return new RecordingEntry(Path.of(file), title, OptionalDouble.of(seconds), null, null, null);
    }
}
