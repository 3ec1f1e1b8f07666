package io.github.audiomae.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.TinyModel;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One library, used by several processes at once, as by the jobs of an array.
class SeveralProcessesTest {
    private static final int PROCESSES = 3;
    private static final int ROUNDS = 20;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @Test
    void noSpeedIsLost() throws Exception {
        ModelFolder model = installed("one");

        assertThat(run("note", "one")).containsOnly(0);

        assertThat(new SpeedNotes(home).of(model)).hasSize(PROCESSES * ROUNDS);
    }

    /// A model that is being replaced is always found, and never damaged.
    @Test
    void aModelIsThereWhileOthersReplaceIt() throws Exception {
        installed("one");

        assertThat(run("replace", "one")).containsOnly(0);

        assertThat(new ModelLibrary(home, List.of()).list()).hasSize(1);
    }

    @Test
    void onlyOneOfThemTakesAnId() throws Exception {
        assertThat(run("install", "one").stream().filter(code -> code == 0)).hasSize(1);

        assertThat(new ModelLibrary(home, List.of()).list()).hasSize(1);
    }

    private ModelFolder installed(String id) {
        return Work.install(new ModelLibrary(home, List.of()), id, false);
    }

    private List<Integer> run(String... work) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            List<String> command = new ArrayList<>(List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Work.class.getName(),
                    home.toString()));
            command.addAll(List.of(work));
            command.add(String.valueOf(i));
            processes.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output" + i).toFile())
                    .start());
        }
        List<Integer> codes = new ArrayList<>();
        for (Process process : processes) {
            codes.add(process.waitFor());
        }
        for (int i = 0; i < PROCESSES; i++) {
            System.err.print(Files.readString(folder.resolve("output" + i)));
        }
        return codes;
    }

    /// What each process does.
    static final class Work {
        private Work() {}

        public static void main(String... homeWorkIdNumber) {
            ModelLibrary library = new ModelLibrary(Path.of(homeWorkIdNumber[0]), List.of());
            String id = homeWorkIdNumber[2];
            for (int i = 0; i < ROUNDS; i++) {
                switch (homeWorkIdNumber[1]) {
                    case "note" ->
                        library.speeds()
                                .note(
                                        library.find(id),
                                        Sentence.of("device.cuda", Integer.parseInt(homeWorkIdNumber[3]) * ROUNDS + i),
                                        1.0 + i);
                    case "replace" -> {
                        if (library.find(id).manifest() == null
                                || !library.damaged().isEmpty()) {
                            System.exit(1);
                        }
                        install(library, id, true);
                    }
                    default -> {
                        try {
                            install(library, id, false);
                        } catch (ProblemException taken) {
                            System.exit(3);
                        }
                        System.exit(0);
                    }
                }
            }
        }

        static ModelFolder install(ModelLibrary library, String id, boolean replace) {
            try (Staging staging = library.stage()) {
                TinyModel.write(staging.folder(), id);
                return library.install(staging, id, replace);
            }
        }
    }
}
