package io.github.audiomae.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationStoreTest {
    private static final Path SOUND = Path.of("src/test/resources/starts/bext.wav");
    private static final Path OTHER = Path.of("src/test/resources/golden/fbank/chirp_16k.wav");

    @TempDir
    private Path folder;

    @Test
    void keepsEveryEdit() {
        List<Annotation> made;
        List<Layer> layers;
        try (OpenAnnotations open = store().open(SOUND)) {
            AnnotationEditing editing = new AnnotationEditing(open.document(), 100, 8000);
            Random random = new Random(3);
            for (int i = 0; i < 300; i++) {
                open.document().apply(RandomEdits.next(editing, random));
                if (i % 7 == 0) {
                    open.document().undo();
                }
                if (i % 21 == 0) {
                    open.document().redo();
                }
            }
            made = List.copyOf(open.document().all());
            layers = List.copyOf(open.document().layers());
        }

        for (int times = 0; times < 2; times++) { // the second time from the shortened journal
            try (OpenAnnotations open = store().open(SOUND)) {
                assertThat(List.copyOf(open.document().all())).isEqualTo(made);
                assertThat(open.document().layers()).containsExactlyInAnyOrderElementsOf(layers);
            }
        }
    }

    @Test
    void findsThemByTheSoundWhereverItLiesAndWhateverItsNotesSay() throws IOException {
        annotate(SOUND, "here");
        Path moved = Files.copy(SOUND, folder.resolve("moved.wav"));
        try (RandomAccessFile file = new RandomAccessFile(moved.toFile(), "rw")) {
            file.seek(12 + 8 + 320); // the date in its bext chunk
            file.writeBytes("2020-01-01");
        }

        try (OpenAnnotations open = store().open(moved)) {
            assertThat(open.document().all()).extracting(Annotation::name).containsExactly("here");
        }
        try (OpenAnnotations open = store().open(OTHER)) {
            assertThat(open.document().all()).isEmpty();
        }
    }

    @Test
    void isOpenOnce() {
        try (OpenAnnotations ignored = store().open(SOUND)) {
            assertThatThrownBy(() -> store().open(SOUND))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("another window");
        }
    }

    @Test
    void anIncompleteLastLineAndADamagedOneCostNoMoreThanThemselves() throws IOException {
        annotate(SOUND, "one");
        annotate(SOUND, "two");
        Path journal = journal();
        Files.writeString(journal, "{\"kind\":\"ADD\",\"add", StandardOpenOption.APPEND);

        annotate(SOUND, "three");
        assertThat(names()).containsExactly("one", "two", "three");
        assertThat(Path.of(journal + ".damaged")).doesNotExist();

        Files.writeString(journal, "nonsense\n", StandardOpenOption.APPEND);
        try (OpenAnnotations open = store().open(SOUND)) {
            assertThat(open.damaged()).contains(Path.of(journal + ".damaged"));
        }
        try (OpenAnnotations open = store().open(SOUND)) {
            assertThat(open.damaged()).isEmpty(); // it was made whole again
        }
        assertThat(names()).containsExactly("one", "two", "three");
        assertThat(Path.of(journal + ".damaged")).content().contains("nonsense");
        annotate(SOUND, "four");
        assertThat(names()).containsExactly("one", "two", "three", "four");
    }

    /// A process is ended in the middle of its work, as by `kill -9` or a power button: every edit that it has made
    /// is there.
    @Test
    void losesNothingWhenTheProcessIsKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Annotating.class.getName(),
                        folder.toString(),
                        SOUND.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int told = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (told < 200) {
                told = Integer.parseInt(out.readLine());
            }
            process.toHandle().destroyForcibly(); // the streams stay open
            for (String line = out.readLine(); line != null && !line.isEmpty(); line = out.readLine()) {
                told = Integer.parseInt(line);
            }
        }
        assertThat(process.waitFor()).isNotZero();

        try (OpenAnnotations open = store().open(SOUND)) {
            assertThat(open.document().size()).isGreaterThanOrEqualTo(told);
            assertThat(open.document().find(told).orElseThrow().name()).isEqualTo("call " + told);
        }
    }

    /// Annotates until it is ended, and says how far it is after each edit.
    static final class Annotating {
        private Annotating() {}

        public static void main(String... arguments) {
            OpenAnnotations open = new AnnotationStore(Path.of(arguments[0])).open(Path.of(arguments[1]));
            AnnotationEditing editing = new AnnotationEditing(open.document(), 1e6, 8000);
            for (int i = 1; ; i++) {
                open.document()
                        .apply(editing.add(
                                new TimeSpan(i, i + 1.0), Optional.empty(), "call " + i, Layer.FIRST.name()));
                System.out.println(i);
            }
        }
    }

    private AnnotationStore store() {
        return new AnnotationStore(folder);
    }

    private void annotate(Path sound, String name) {
        try (OpenAnnotations open = store().open(sound)) {
            AnnotationEditing editing = new AnnotationEditing(open.document(), 10, 8000);
            open.document().apply(editing.add(new TimeSpan(1, 2), Optional.empty(), name, Layer.FIRST.name()));
        }
    }

    private List<String> names() {
        try (OpenAnnotations open = store().open(SOUND)) {
            return open.document().all().stream().map(Annotation::name).toList();
        }
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
