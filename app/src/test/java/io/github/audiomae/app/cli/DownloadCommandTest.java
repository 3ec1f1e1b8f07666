package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import io.github.audiomae.app.cli.Program.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downloads from a plain mirror on this machine: a folder behind JDK's file server.
class DownloadCommandTest {
    private static final Path GOLDEN = Path.of("../model-runtime/src/test/resources/golden/audiomae");

    @TempDir
    private Path folder;

    private Program program;
    private HttpServer mirror;
    private Map<String, String> environment;

    @BeforeEach
    void start() throws IOException {
        program = new Program(folder.resolve("home"), folder);
        Path files = Files.createDirectories(folder.resolve("hub/somebody/ears/resolve/main"));
        Files.copy(GOLDEN.resolve("tiny-finetuned.safetensors"), files.resolve("model.safetensors"));
        mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mirror.createContext("/", SimpleFileServer.createFileHandler(folder.resolve("hub")));
        mirror.start();
        environment = Map.of("HF_ENDPOINT", address());
    }

    @AfterEach
    void stop() {
        mirror.stop(0);
    }

    @Test
    void modelIsFetchedImportedAndKnowsWhereItCameFrom() throws IOException {
        Outcome outcome =
                program.runIn(environment, "model", "download", "somebody/ears", "--accept-licence", "--name", "mine");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEqualToIgnoringNewLines("mine");
        assertThat(outcome.err())
                .contains("Licence: unknown")
                .contains("downloading model.safetensors (0.6 MB in all)");
        JsonNode model = new ObjectMapper()
                .readTree(program.run("model", "show", "mine", "--json").out());
        assertThat(model.at("/provenance/origin").asText()).isEqualTo("127.0.0.1/somebody/ears@main model.safetensors");
        assertThat(model.at("/licence").asText()).startsWith("unknown");
        assertThat(folder.resolve("home/downloads")).isEmptyDirectory();
    }

    @Test
    void nothingIsFetchedUnlessTheLicenceIsAccepted() {
        Outcome outcome = program.runIn(environment, "model", "download", address() + "/somebody/ears");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("Nothing was downloaded; add --accept-licence");
        assertThat(folder.resolve("home/downloads")).doesNotExist();
    }

    @Test
    void offlineIsOffline() {
        Outcome outcome =
                program.runIn(environment, "model", "download", "somebody/ears", "--accept-licence", "--offline");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("offline mode");
    }

    @Test
    void takenNameIsSaidBeforeTheDownload() {
        program.runIn(environment, "model", "download", "somebody/ears", "--accept-licence");

        Outcome again = program.runIn(environment, "model", "download", "somebody/ears", "--accept-licence");

        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err().lines()).singleElement().asString().contains("already a model \"ears\"");
    }

    @Test
    void fileThatIsNoModelIsKeptAndNamed() throws IOException {
        Files.writeString(folder.resolve("hub/letter.pth"), "no model at all");

        Outcome outcome =
                program.runIn(environment, "model", "download", address() + "/letter.pth", "--accept-licence");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("The download is kept: ").contains("letter.pth");
    }

    @Test
    void knownModelsAreListedWithoutGoingOnline() {
        Outcome outcome = program.runIn(Map.of("AUDIOMAE_OFFLINE", "1"), "model", "download", "--list");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("dass-medium-50.2", "195 MB", "BSD 3-Clause", "manual download from https://");
    }

    private String address() {
        return "http://127.0.0.1:" + mirror.getAddress().getPort();
    }
}
