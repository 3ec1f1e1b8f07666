package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.export.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An experiment card is repeated bit by bit, or the difference is reported.
class ReplayTest {
    @TempDir
    private Path folder;

    private Program program;
    private Path sound;
    private Path card;

    @BeforeEach
    void makeACard() throws IOException {
        program = new Program(folder.resolve("home"), folder);
        sound = Sounds.sweep(folder.resolve("sweep.wav"), 12);
        card = folder.resolve("out/card.json");
        Outcome made = program.run(
                "reconstruct",
                sound,
                "-o",
                folder.resolve("out"),
                "--seed",
                "5",
                "--at",
                "1.25",
                "--card",
                "--format",
                "npy",
                "--device",
                "cpu:1");
        assertThat(made.code()).as(made.err()).isZero();
    }

    @Test
    void cardMaskAndFigureAreThereAndTheReplayIsEqualBitByBit() {
        assertThat(folder.resolve("out/card.mask.npy")).isNotEmptyFile();
        assertThat(folder.resolve("out/card.png")).isNotEmptyFile();
        Path again = folder.resolve("again");

        Outcome outcome = program.run("reconstruct", "--replay", card, "-o", again, "--format", "npy");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("the same bit for bit");
        assertThat(Npy.readFloats(again.resolve("prediction.npy")).values())
                .isEqualTo(Npy.readFloats(folder.resolve("out/prediction.npy")).values());
    }

    @Test
    void cardSaysTheRealShareAndTheLevelsThatAreShown() throws IOException {
        JsonNode made = new ObjectMapper().readTree(card.toFile());

        assertThat(made.get("mask_description").asText()).isEqualTo("random 80 %, seed 5");
        assertThat(made.get("hidden_share").asDouble()).isEqualTo(410 / 512.0); // 102 of 512 are kept
        assertThat(made.get("levels").asText()).isEqualTo("raw");
    }

    @Test
    void cardOfTheFirstVersionIsMadeAgain() throws IOException {
        String text = Files.readString(card);
        String first = text.replaceFirst("\\s*\"hidden_share\" : [0-9.]+,", "")
                .replace("\"levels\" : \"raw\"", "\"levels\" : \"estimated\"");
        assertThat(first.length()).isLessThan(text.length() - 20);
        Files.writeString(card, first);

        assertThat(program.run("reconstruct", "--replay", card).err()).contains("the same bit for bit");
    }

    @Test
    void soundBesideTheCardIsFoundAndElsewhereItCanBeNamed() throws IOException {
        Files.move(sound, folder.resolve("out/sweep.wav"));
        assertThat(program.run("reconstruct", "--replay", card).code()).isZero();

        Path elsewhere = Files.move(folder.resolve("out/sweep.wav"), folder.resolve("renamed.wav"));
        Outcome lost = program.run("reconstruct", "--replay", card);
        assertThat(lost.code()).isEqualTo(3);
        assertThat(lost.err()).contains("sweep.wav").contains("--replay");

        assertThat(program.run("reconstruct", elsewhere, "--replay", card).code())
                .isZero();
    }

    @Test
    void everythingThatIsNotAsItWasIsNamedAtOnce() throws IOException {
        Sounds.sweep(sound, 11);
        Files.writeString(
                card, Files.readString(card).replaceFirst("(\"model\"[^}]*\"sha256\" : \")[0-9a-f]{8}", "$100000000"));

        Outcome outcome = program.run("reconstruct", "--replay", card);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("sweep.wav is no longer the same file")
                .contains("SHA-256")
                .contains("the model")
                .contains("is not in the library");
    }

    @Test
    void otherResultIsSaidWithExitCodeOne() throws IOException {
        Npy.writeLongs(folder.resolve("out/card.mask.npy"), new long[] {1, 2, 3}, 3);

        Outcome outcome = program.run("reconstruct", "--replay", card);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("not the same bit for bit").contains("Masked MSE before");
    }

    @Test
    void otherJsonIsRefusedInASentence() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"schema\":\"something/9\"}");

        Outcome outcome = program.run("reconstruct", "--replay", other);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("not an experiment card").contains("something/9");
    }

    @Test
    void fileOrFolderMissingIsWrongUsage() {
        assertThat(program.run("reconstruct").code()).isEqualTo(2);
        assertThat(program.run("reconstruct", sound).code()).isEqualTo(2);
    }
}
