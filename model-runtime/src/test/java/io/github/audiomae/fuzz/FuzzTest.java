package io.github.audiomae.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged files of every kind that the program reads: each is read, or refused in a sentence, soon and with little
/// memory. A minute in all, with a fixed seed; `docs/testing.md` says how to run it longer and how to repeat a finding.
@Tag("fuzz")
class FuzzTest {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 60);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sounds", "checkpoints", "tables", "models", "records"})
    void everyDamagedFileIsReadOrRefusedInASentence(String name, TestReporter reporter) throws Exception {
        List<FuzzTarget> targets = new FuzzTargets(folder.resolve("beside")).all();
        FuzzTarget target = targets.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path files = Files.createDirectory(folder.resolve("files"));

        Fuzzer.Outcome outcome = new Fuzzer(files, PATIENCE)
                .run(target, SEED, FROM, Duration.ofMillis(1000L * SECONDS / targets.size()));

        reporter.publishEntry(name, outcome.cases() + " files, " + outcome.refused() + " refused");
        assertThat(outcome.finding().map(finding -> described(name, finding))).isEmpty();
        assertThat(outcome.refused()).as("refused files").isPositive();
    }

    private static String described(String target, Fuzzer.Finding finding) {
        Path kept = Path.of(
                "target/fuzz", target + "-" + SEED + "-" + finding.file().getFileName());
        try {
            Files.createDirectories(Path.of("target/fuzz"));
            Files.copy(finding.file(), kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return "case " + finding.number() + " of seed " + SEED + " (" + kept.toAbsolutePath()
                + "; again with -Dfuzz.seed=" + SEED + " -Dfuzz.from=" + finding.number() + "): the reader of " + target
                + " " + finding.what();
    }
}
