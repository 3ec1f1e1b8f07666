package io.github.audiomae.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.fuzz.FuzzTarget.Seed;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.testing.PcmBytes;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Readers with a fault that is known: the fuzzer finds each of them.
@Timeout(120)
class PlantedFaultsTest {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CHECKPOINTS = Path.of("src/test/resources/checkpoint");

    @TempDir
    private Path folder;

    @Test
    void findsASizeThatIsBelieved() throws Exception {
        assertThat(found(sound(), file -> {
                    ByteBuffer bytes = bytes(file);
                    byte[] payload = new byte[bytes.getInt(16)];
                    bytes.get(20, payload);
                }))
                .containsPattern("NegativeArraySize|IndexOutOfBounds|OutOfMemory");
    }

    @Test
    void findsMemoryTakenForASizeThatIsBelieved() throws Exception {
        assertThat(found(sound(), file -> {
                    ByteBuffer bytes = bytes(file);
                    int size = bytes.limit() < 20 ? 0 : bytes.getInt(16);
                    if (size > 0) {
                        byte[] payload = new byte[Math.min(size, 700 << 20)];
                        assertThat(payload).isNotNull();
                    }
                }))
                .contains("allocated");
    }

    @Test
    void findsAWalkThatDoesNotEnd() throws Exception {
        assertThat(found(sound(), file -> {
                    ByteBuffer bytes = bytes(file);
                    int at = 12;
                    while (at >= 0
                            && at + 8 < bytes.limit()
                            && !Thread.currentThread().isInterrupted()) {
                        at += 8 + bytes.getInt(at + 4);
                    }
                }))
                .contains("did not return");
    }

    @Test
    void findsWhatOnlyTheInsideOfAZipFileShows() throws Exception {
        Path views = CHECKPOINTS.resolve("views.pth");
        Seed seed = new Seed("a.pth", Files.readAllBytes(views), new ZipMutator(views));

        assertThat(found(seed, file -> {
                    try (ZipFile zip = new ZipFile(file.toFile())) {
                        ZipEntry entry = zip.stream().findFirst().orElseThrow(IOException::new);
                        byte[] pickle = zip.getInputStream(entry).readAllBytes();
                        if (pickle[0] == (byte) 0x80 && pickle[1] > 9) {
                            throw new ArrayStoreException("a protocol that was not expected");
                        }
                    } catch (IOException | ArrayIndexOutOfBoundsException | java.util.NoSuchElementException e) {
                        throw refused("damaged");
                    }
                }))
                .contains("ArrayStoreException");
    }

    @Test
    void findsAMissingFieldAndJsonsNull() throws Exception {
        Seed card = text("{\"name\": \"a\", \"sizes\": [1, 2]}");

        assertThat(found(card, file -> {
                    try {
                        // the planted fault is the dereference of what may be missing
                        assertThat(JSON.readTree(file.toFile()).get("name").toString())
                                .isNotEmpty();
                    } catch (JsonProcessingException e) {
                        throw refused("no JSON");
                    }
                }))
                .contains("NullPointerException");
    }

    @Test
    void findsARowThatIsTooShort() throws Exception {
        assertThat(found(text("index,name\n0,a\n1,b\n"), file -> {
                    for (String line :
                            new String(Files.readAllBytes(file), UTF_8).lines().toList()) {
                        assertThat(line.split(",")[1]).isNotNull();
                    }
                }))
                .contains("ArrayIndexOutOfBounds");
    }

    @Test
    void findsWordsForProgrammers() throws Exception {
        assertThat(found(text("{\"name\": \"a\"}"), file -> {
                    try {
                        JsonNode ignored = JSON.readTree(file.toFile());
                        assertThat(ignored).isNotNull();
                    } catch (JsonProcessingException e) {
                        throw refused(e.getOriginalMessage());
                    }
                }))
                .contains("words for programmers");
    }

    @Test
    void findsNothingInAReaderThatRefuses() throws Exception {
        Fuzzer.Outcome outcome = fuzz(sound(), Duration.ofMillis(500), file -> {
            try {
                if (bytes(file).getInt(16) != 16) {
                    throw refused("another format");
                }
            } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
                throw refused("too short");
            }
        });

        assertThat(outcome.finding()).isEmpty();
        assertThat(outcome.refused()).isBetween(1L, outcome.cases() - 1);
    }

    @Test
    void aCaseIsTheSameEveryTime() throws Exception {
        FuzzTarget.Reader fault = file -> {
            if (Files.size(file) < 50) {
                throw new ArrayStoreException("short");
            }
        };
        Fuzzer.Finding first = fuzz(sound(), TIME, fault).finding().orElseThrow();
        byte[] content = Files.readAllBytes(first.file());
        FuzzTarget target = new FuzzTarget("planted", List.of(sound()), fault);

        Fuzzer.Outcome again = new Fuzzer(folder, PATIENCE).run(target, 1, first.number(), TIME);

        assertThat(again.cases()).isEqualTo(1);
        assertThat(again.finding().orElseThrow().file()).hasBinaryContent(content);
    }

    private String found(Seed seed, FuzzTarget.Reader reader) throws Exception {
        Optional<Fuzzer.Finding> finding = fuzz(seed, TIME, reader).finding();
        assertThat(finding).as("a finding").isPresent();
        return finding.orElseThrow().what();
    }

    private Fuzzer.Outcome fuzz(Seed seed, Duration time, FuzzTarget.Reader reader) throws Exception {
        return new Fuzzer(folder, PATIENCE).run(new FuzzTarget("planted", List.of(seed), reader), 1, 0, time);
    }

    private static ProblemException refused(String why) {
        return new ProblemException(ProblemCode.SOUND_UNKNOWN, Sentence.untranslated(why));
    }

    private static ByteBuffer bytes(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Seed sound() {
        return new Seed("a.wav", PcmBytes.wav(PcmBytes.wavFormat(1, 16, 2), new byte[200]), new ByteMutator());
    }

    private static Seed text(String text) {
        return new Seed("a.txt", text.getBytes(UTF_8), new TextMutator());
    }
}
