package io.github.audiomae.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SoundWindowSource;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.testing.FilesOfVersion010;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models imported by version 0.1.0 are unchanged.
class ModelsOfVersion010Test {
    @TempDir
    Path folder;

    private FilesOfVersion010 old;
    private ModelLibrary library;

    @BeforeEach
    void copy() throws IOException {
        old = FilesOfVersion010.copiedTo(folder);
        library = new ModelLibrary(old.home(), List.of());
    }

    @Test
    void bothAreThereWithWhatTheirDescriptionsSay() {
        assertThat(library.list()).extracting(ModelFolder::id).containsExactlyInAnyOrder("painter", "listener");
        assertThat(library.damaged()).isEmpty();
        assertThat(library.defaultModel().id()).isEqualTo("listener");

        ModelManifest painter = library.find("painter").manifest();
        assertThat(painter.capabilities()).containsExactlyInAnyOrder(Capability.RECONSTRUCT, Capability.EMBED);
        assertThat(painter.targets()).isEqualTo(Targets.RAW);
        assertThat(painter.licence()).isEqualTo("CC BY 4.0");
        assertThat(painter.provenance().source()).isEqualTo("painter.pth");
        assertThat(painter.architecture().describe())
                .hasToString("1-block, 64-wide ViT encoder, 1-block local decoder, 0.2 M parameters");
        assertThat(library.find("listener").labels())
                .containsExactly("Bell", "Rain, heavy", "Birdsong", "Speech", "Siren", "Wind");
    }

    @Test
    void hashesAreTheSameSoThatCardsAndSpeedsFindThem() {
        ModelFolder painter = library.find("painter");

        painter.verify(CancellationToken.none());
        assertThat(painter.sha256()).isEqualTo("08b766feb2f0a042f1fff03b3c0c18ee86e620c7f0d9503dbce9a92cc4b3a903");
        assertThat(library.speeds().of(painter))
                .containsOnlyKeys("CPU · 2 threads")
                .containsEntry("CPU · 2 threads", 6.601092);
        assertThat(library.speeds().best(library.find("listener"))).hasValue(4.823402);
    }

    /// The outputs of `painter` and `listener` in version 0.1.0, to float accuracy on other processors.
    @Test
    void scoresOfAWindowAreThoseOfThen() {
        try (LoadedModel model = LoadedModel.open(library.find("listener"), ExecutionTarget.parse("cpu:1"));
                SoundWindowSource windows = new SoundWindowSource(AudioSource.open(old.recording()))) {
            Classification answer = new SoundTagger(model)
                    .classify(
                            windows.window(new TimeSpan(7, 9), Preprocessing.AUDIOSET),
                            PatchMask.nothingHidden(PatchGrid.AUDIOSET),
                            CancellationToken.none());

            assertThat(answer.score(0)).isCloseTo(0.89125955f, within(1e-4f));
            assertThat(answer.score(1)).isCloseTo(0.1530759f, within(1e-4f));
            assertThat(answer.score(5)).isCloseTo(0.06014323f, within(1e-4f));
        }
    }

    /// While size and time are those in the seal, nothing is hashed, whatever the file holds; with another time it
    /// is.
    @Test
    void sealStillHoldsAndIsBrokenByAnotherTime() throws IOException {
        Path model = old.home().resolve("models/listener");
        JsonNode seal = new JsonMapper().readTree(model.resolve(".seal").toFile());
        for (String name : List.of("classifier.onnx", "labels.csv", "self-check.json")) {
            String[] state = seal.get(name).asText().split(" ");
            if (name.equals("classifier.onnx")) {
                changeAByte(model.resolve(name));
            }
            Files.setLastModifiedTime(model.resolve(name), FileTime.fromMillis(Long.parseLong(state[1])));
        }

        assertThat(library.find("listener").id()).isEqualTo("listener");

        Files.setLastModifiedTime(model.resolve("classifier.onnx"), FileTime.fromMillis(0));
        assertThat(new ModelLibrary(old.home(), List.of()).damaged())
                .extracting(DamagedModel::id)
                .containsExactly("listener");
    }

    private static void changeAByte(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
    }
}
