package io.github.audiomae.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.GoldenModel;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.export.TagResults;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTaggingTest {
    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    private final CancellationToken token = new CancellationToken();
    private final Notes notes = new Notes();
    private final Collected collected = new Collected();
    private LoadedModel model;
    private Path sound;

    @BeforeEach
    void open() throws IOException {
        model = GoldenModel.finetuned(Files.createDirectory(folder.resolve("model")), null);
        sound = new WavBuilder()
                .rate(RATE)
                .integers(16)
                .channels(Signals.noise(0.3, 13 * RATE, 1))
                .write(folder.resolve("a.wav"));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void everyWindowGetsItsHighestClasses() {
        run(request(PatchMask.nothingHidden(PatchGrid.AUDIOSET), 3, 0, true), sound);

        RecordingTags tags = collected.recordings.getFirst();
        assertThat(tags.file()).isEqualTo(sound.toString());
        assertThat(tags.channel()).isEqualTo(1);
        assertThat(tags.seconds()).isEqualTo(13);
        assertThat(tags.windows()).extracting(WindowTags::span).containsExactly(new TimeSpan(0, 10.24), second());
        WindowTags last = tags.windows().getLast();
        assertThat(last.logits().orElseThrow())
                .containsExactly(
                        expected(PatchMask.nothingHidden(PatchGrid.AUDIOSET)).logits(), within(1e-5f));
        assertThat(last.tags())
                .isEqualTo(expected(PatchMask.nothingHidden(PatchGrid.AUDIOSET)).top(3))
                .isSortedAccordingTo(Comparator.comparing(Tag::score).reversed());
        assertThat(notes.lines()).containsExactly("begun a.wav", "done a.wav");
    }

    @Test
    void classesBelowTheLeastScoreAndUnwantedLogitsAreLeftOut() {
        float least = expected(PatchMask.nothingHidden(PatchGrid.AUDIOSET))
                .top(10)
                .get(4)
                .score();

        run(request(PatchMask.nothingHidden(PatchGrid.AUDIOSET), 10, least, false), sound);

        WindowTags last = collected.recordings.getFirst().windows().getLast();
        assertThat(last.tags())
                .hasSize(5)
                .allSatisfy(tag -> assertThat(tag.score()).isGreaterThanOrEqualTo(least));
        assertThat(last.logits()).isEmpty();
    }

    @Test
    void onlyTheVisiblePatchesOfEveryWindowAreClassified() {
        PatchMask mask = new MaskStrategy.Random(0.8, 1).mask(PatchGrid.AUDIOSET);

        run(request(mask, 3, 0, true), sound);

        assertThat(collected.recordings.getFirst().windows().getLast().logits().orElseThrow())
                .containsExactly(expected(mask).logits(), within(1e-5f))
                .isNotEqualTo(
                        expected(PatchMask.nothingHidden(PatchGrid.AUDIOSET)).logits());
    }

    @Test
    void recordingThatCannotBeReadIsToldAndTheOthersFollow() {
        run(request(PatchMask.nothingHidden(PatchGrid.AUDIOSET), 1, 0, false), folder.resolve("missing.wav"), sound);

        assertThat(notes.lines()).containsExactly("failed missing.wav SOUND_MISSING", "begun a.wav", "done a.wav");
        assertThat(collected.recordings).hasSize(1);
        assertThat(collected.recordings.getFirst().windows()).hasSize(2);
    }

    @Test
    void noFurtherRecordingIsReadOnceNoneIsWanted() {
        notes.wanting(1);

        run(request(PatchMask.nothingHidden(PatchGrid.AUDIOSET), 1, 0, false), sound, sound);

        assertThat(collected.recordings).hasSize(1);
    }

    private static TimeSpan second() {
        return new TimeSpan(10.24, 13);
    }

    private static RecordingTagging.Request request(PatchMask mask, int most, double least, boolean logits) {
        return new RecordingTagging.Request(WindowPlan.WHOLE, new MaskStrategy.Painted(mask), most, least, logits);
    }

    private void run(RecordingTagging.Request request, Path... files) {
        new RecordingTagging(model, Turns.ALONE)
                .run(
                        List.of(files),
                        RecordingReader.MIX,
                        request,
                        new RecordingTagging.Destination(collected, Optional.empty()),
                        notes,
                        token);
    }

    /// The classification of the second window.
    private Classification expected(PatchMask mask) {
        Preprocessing as = model.manifest().preprocessing();
        try (WindowSource source = RecordingReader.MIX.open(sound, as)) {
            return new SoundTagger(model).classify(source.window(second(), as), mask, token);
        }
    }

    private static final class Collected implements TagResults {
        private final List<RecordingTags> recordings = new ArrayList<>();

        @Override
        public void add(RecordingTags recording) {
            recordings.add(recording);
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }
}
