package io.github.audiomae.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.explore.Levels;
import io.github.audiomae.export.MaskFile;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.testing.FilesOfVersion010;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An experiment card and a mask that version 0.1.0 wrote.
class CardOfVersion010Test {
    @TempDir
    Path folder;

    private FilesOfVersion010 old;
    private Path card;

    @BeforeEach
    void copy() throws IOException {
        old = FilesOfVersion010.copiedTo(folder);
        card = old.recordings().resolve("tones.json");
    }

    @Test
    void cardSaysWhatItSaid() {
        ExperimentCard read = CardFiles.read(card);

        assertThat(read.sound())
                .isEqualTo(new ExperimentCard.Sound(
                        "/tmp/recordings/tones.wav",
                        "b575321c470be54a1d56190a4ce9c1d2f92b06e715e4765ddb4bc8413bff67fd",
                        "mix",
                        12.5));
        assertThat(read.model())
                .isEqualTo(new ExperimentCard.Model(
                        "painter",
                        "painter",
                        "08b766feb2f0a042f1fff03b3c0c18ee86e620c7f0d9503dbce9a92cc4b3a903",
                        null,
                        null));
        assertThat(read.shownLevels()).isEqualTo(Levels.NORMALIZED);
        assertThat(read.maskDescription()).isEqualTo("painted, 325 of 512 patches hidden");
        assertThat(read.device()).isEqualTo(new ExperimentCard.Device("cpu:1", "CPU · 1 thread", "amd64"));
        assertThat(read.result())
                .isEqualTo(new ExperimentCard.Result(
                        "502eded35bb7fefc95feb4113b8946a83fc1a440aa1723e48a85df0d4c5689ec",
                        2.1617759227711715,
                        58.34995640315672));
    }

    @Test
    void experimentIsFoundAgainInTheLibraryAndBesideTheCard() {
        Replay replay = Replay.prepare(card, null, new ModelLibrary(old.home(), List.of()), CancellationToken.none());

        assertThat(replay.model().id()).isEqualTo("painter");
        assertThat(replay.sound()).hasFileName("tones.wav");
        assertThat(replay.mask().keptCount()).isEqualTo(187);
    }

    @Test
    void maskOfTheCardAndTheSavedMaskAreTheOneThatWasPainted() {
        PatchMask saved = MaskFile.read(old.recordings().resolve("painted.npy"), PatchGrid.AUDIOSET);

        assertThat(saved.idsKeep()).hasSize(187).startsWith(1, 5, 7, 8, 10, 17).endsWith(503, 507, 509, 510);
        assertThat(CardFiles.mask(card, CardFiles.read(card), PatchGrid.AUDIOSET))
                .isEqualTo(saved);
        assertThat(saved.isKept(20 * 8 + 5)).as("the stroke went over it").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "[]",
                "{\"schema\": 1}",
                "{\"schema\": \"audio-mae-explorer/experiment/1\", \"sound\": {\"file\": null}}",
                "{\"schema\": \"audio-mae-explorer/experiment/1\", \"sound\": {\"file\": \"a\\u0000b\"}}",
                "{\"schema\": \"audio-mae-explorer/experiment/1\", \"model\": {}, \"result\": {}}",
            })
    void whatIsNoCardIsRefusedInASentence(String content) throws IOException {
        Files.writeString(card, content);

        assertThatThrownBy(() -> CardFiles.read(card))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(card + " is not an experiment card");
    }
}
