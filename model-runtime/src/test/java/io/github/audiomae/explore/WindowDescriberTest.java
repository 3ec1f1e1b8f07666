package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.WindowDescriber.Description;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowDescriberTest {
    private static final List<PlacedWindow> BOTH = List.of(placed("noise"), placed("chirp"));

    @TempDir
    private Path folder;

    private final CancellationToken token = CancellationToken.none();

    @Test
    void aClassifierGivesVectorAndClassesOfEachWindow() throws IOException {
        try (LoadedModel model = GoldenModel.finetuned(folder, null)) {
            List<Description> found = new WindowDescriber(model).describe(BOTH, token);

            assertThat(found.get(0).vector())
                    .containsExactly(GoldenModel.floats("noise-embedding"), within(GoldenModel.TOLERANCE));
            assertThat(found.get(1).vector())
                    .containsExactly(GoldenModel.floats("chirp-embedding"), within(GoldenModel.TOLERANCE));
            assertThat(found.get(1).classes().orElseThrow().logits())
                    .containsExactly(GoldenModel.floats("chirp-logits"), within(GoldenModel.TOLERANCE));
        }
    }

    @Test
    void anEncoderGivesTheVectorOnly() throws IOException {
        try (LoadedModel model = GoldenModel.pretrained(folder)) {
            List<Description> found = new WindowDescriber(model).describe(BOTH, token);

            assertThat(found.get(1).classes()).isEmpty();
            assertThat(found.get(1).vector())
                    .containsExactly(
                            new EmbeddingExtractor(model).clip(GoldenModel.window("chirp"), token),
                            within(GoldenModel.TOLERANCE));
        }
    }

    @Test
    void aModelIsAskedForAllItCanDo() throws IOException {
        PatchMask mask = PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2, 3);
        ComparedModel.Question question =
                new ComparedModel.Question(as -> GoldenModel.window("chirp"), mask, Levels.ORACLE);
        try (LoadedModel pretrained = GoldenModel.pretrained(Files.createDirectory(folder.resolve("pretrained")));
                LoadedModel finetuned =
                        GoldenModel.finetuned(Files.createDirectory(folder.resolve("finetuned")), null)) {
            ComparedModel first = ComparedModel.ask(pretrained, question, token);
            ComparedModel second = ComparedModel.ask(finetuned, question, token);

            assertThat(first.reconstruction().orElseThrow().mask()).isEqualTo(mask);
            assertThat(first.reconstruction().orElseThrow().levels()).isEqualTo(Levels.ORACLE);
            assertThat(first.classification()).isEmpty();
            assertThat(first.embedding())
                    .isEqualTo(new EmbeddingExtractor(pretrained).clip(GoldenModel.window("chirp"), token));
            assertThat(second.reconstruction()).isEqualTo(Optional.empty());
            assertThat(second.classification().orElseThrow().logits())
                    .containsExactly(GoldenModel.floats("chirp-logits"), within(GoldenModel.TOLERANCE));
            assertThat(second.model().id()).isEqualTo("tiny-finetuned");
        }
    }

    private static PlacedWindow placed(String name) {
        return new PlacedWindow(new TimeSpan(0, 10.24), GoldenModel.window(name));
    }
}
