package io.github.audiomae.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.graph.GoldenSet;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A `preprocessor_config.json` beside a checkpoint.
class HubFeaturesTest {
    private static final String OWN = """
            {"feature_extractor_type": "ASTFeatureExtractor", "sampling_rate": 16000, "num_mel_bins": 128,
             "max_length": 1024, "do_normalize": true, "mean": -5.25, "std": 3.5}""";

    @TempDir
    Path folder;

    @Test
    void ownScalingOfAFineTunedAstIsTaken() throws IOException {
        Path checkpoint = Files.copy(new GoldenSet("ast").file("tiny-original.pth"), folder.resolve("ast.pth"));
        Files.writeString(folder.resolve("preprocessor_config.json"), OWN);
        ImportRequest request = ImportRequest.of(checkpoint);

        ModelImporter importer = new ModelImporter(new ModelLibrary(folder.resolve("home"), List.of()));
        assertThat(ModelImporter.look(request).remarks())
                .extracting(Object::toString)
                .anyMatch(remark -> remark.contains("mean -5.25 and deviation 3.5"));
        ModelFolder model = importer.run(request, Progress.NONE, CancellationToken.none());

        assertThat(model.manifest().preprocessing()).isEqualTo(Preprocessing.AUDIOSET.scaled(-5.25f, 3.5f));
    }

    @Test
    void nothingIsSaidWhereTheFileAgreesWithTheFamilyOrIsMissing() throws IOException {
        assertThat(beside("{}").remark(Preprocessing.AUDIOSET)).isEmpty();
        assertThat(beside("{\"mean\": -4.2677393, \"std\": 4.5689974}").remark(Preprocessing.AUDIOSET))
                .isEmpty();
    }

    @Test
    void valuesAreLeftAsTheyAreWhereTheFileSaysSo() throws IOException {
        Preprocessing applied =
                beside("{\"do_normalize\": false, \"mean\": 3, \"std\": 4}").applied(Preprocessing.AUDIOSET);

        assertThat(applied).isEqualTo(Preprocessing.AUDIOSET.scaled(0, 0.5f));
    }

    @ParameterizedTest
    @CsvSource({"sampling_rate, 32000, 16000", "num_mel_bins, 64, 128", "max_length, 512, 1024"})
    void otherWindowsAreRefused(String key, int value, String expected) throws IOException {
        HubFeatures features = beside("{\"%s\": %d}".formatted(key, value));

        assertThatThrownBy(() -> features.applied(Preprocessing.AUDIOSET))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("preprocessor_config.json", key + " is " + value, expected);
    }

    @Test
    void aDeviationOfZeroIsRefused() throws IOException {
        HubFeatures features = beside("{\"mean\": 0, \"std\": 0}");

        assertThatThrownBy(() -> features.applied(Preprocessing.AUDIOSET)).isInstanceOf(ProblemException.class);
    }

    private HubFeatures beside(String json) throws IOException {
        Files.writeString(folder.resolve("preprocessor_config.json"), json);
        return HubFeatures.beside(folder.resolve("model.safetensors"));
    }
}
