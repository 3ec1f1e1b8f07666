package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.cli.Program.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Follows docs/adding-a-model-family.md to the letter: compiles its classes, names them in two lines, puts them beside
/// the program, and imports and uses a checkpoint of the new family.
class FamilyPageTest {
    private static final Path PAGE = Path.of("../docs/adding-a-model-family.md");
    private static final Pattern CLASS = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?:class|record) (\\w+)");
    private static final Pattern SERVICE =
            Pattern.compile("- `(io\\.github\\.audiomae\\.[\\w.]+)`: the (reader|family)'s class name");

    /// The imports that the page leaves out.
    private static final String IMPORTS = """
            package my;
            import io.github.audiomae.checkpoint.*;
            import io.github.audiomae.graph.*;
            import io.github.audiomae.model.*;
            import io.github.audiomae.features.Preprocessing;
            import io.github.audiomae.run.*;
            import java.io.IOException;
            import java.nio.file.Path;
            import java.util.*;
            """;

    private static final int WIDTH = 6;
    private static final int CLASSES = 3;
    private static final int MEL_BINS = 128;

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void addTheFamily() throws IOException {
        String page = Files.readString(PAGE);
        Path classes = Files.createDirectory(folder.resolve("my-net"));
        compile(page, classes);
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        for (MatchResult service : SERVICE.matcher(page).results().toList()) {
            String name = service.group(2).equals("reader") ? "my.MyReader" : "my.MyFamily";
            Files.writeString(services.resolve(service.group(1)), name + "\n");
        }
        program = new Program(folder.resolve("home"), folder).beside(classes);
    }

    @Test
    void checkpointOfTheNewFamilyIsImportedListedAndHears() throws IOException {
        Path file = checkpoint("ears.safetensors", "mynet.stem.bias");
        Path sound = Sounds.sweep(folder.resolve("sweep.wav"), 3);

        Outcome imported = program.runProcess("model", "import", file, "--name", "ears");
        Outcome heard = program.runProcess("classify", sound, "--model", "ears", "--format", "csv", "--top-k", "3");

        assertThat(imported.err()).contains("MyNet, 6 wide, 3 classes");
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(Files.readString(folder.resolve("home/models/ears/model.json")))
                .contains("\"my-net\"")
                .containsPattern("\"width\" : 6");
        assertThat(heard.code()).as(heard.err()).isZero();
        // The head's weights are zero, its biases -1, 1 and 2: the scores are their sigmoids for every sound.
        assertThat(heard.out().lines().skip(1).map(line -> line.replaceAll(".*,class (\\d),(0\\.\\d{3}).*", "$1 $2")))
                .containsExactly("2 0.880", "1 0.731", "0 0.268");
    }

    @Test
    void checkpointThatDoesNotFitIsRefusedByTheNewFamily() throws IOException {
        Outcome wrong = program.runProcess("model", "import", checkpoint("wrong.safetensors", "mynet.stem.bend"));

        assertThat(wrong.code()).isNotZero();
        assertThat(wrong.err()).contains("is not a MyNet checkpoint", "mynet.stem.bias", "mynet.stem.bend");
    }

    private static void compile(String page, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-cp", classPath()));
        for (MatchResult block : CLASS.matcher(page).results().toList()) {
            String name = NAME.matcher(block.group(1))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            Path source = Files.writeString(classes.resolve(name + ".java"), IMPORTS + block.group(1));
            arguments.add(source.toString());
        }
        assertThat(arguments).hasSize(5 + 4);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private Path checkpoint(String name, String stemBias) throws IOException {
        int stem = WIDTH * MEL_BINS;
        int head = CLASSES * WIDTH;
        String header = "{%s,%s,%s,%s}"
                .formatted(
                        tensor("mynet.stem.weight", "[%d,%d]".formatted(WIDTH, MEL_BINS), 0, stem),
                        tensor(stemBias, "[%d]".formatted(WIDTH), stem, WIDTH),
                        tensor("mynet.head.weight", "[%d,%d]".formatted(CLASSES, WIDTH), stem + WIDTH, head),
                        tensor("mynet.head.bias", "[%d]".formatted(CLASSES), stem + WIDTH + head, CLASSES));
        float[] values = new float[stem + WIDTH + head + CLASSES];
        values[values.length - 3] = -1;
        values[values.length - 2] = 1;
        values[values.length - 1] = 2;
        return write(name, header, values);
    }

    private static String tensor(String name, String shape, int from, int count) {
        return "\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                .formatted(name, shape, from * Float.BYTES, (from + count) * Float.BYTES);
    }

    private Path write(String name, String header, float[] values) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(Long.BYTES + json.length + values.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(json.length).put(json);
        for (float value : values) {
            all.putFloat(value);
        }
        return Files.write(folder.resolve(name), all.array());
    }
}
