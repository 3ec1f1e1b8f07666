package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.collection.Recordings.Filling;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that fills a collection is killed at random moments and started again, until it is done. The number of
/// kills can be set by `-Daudiomae.kills`.
class KilledFillingTest {
    private static final int KILLS = Integer.getInteger("audiomae.kills", 3);
    private static final int RECORDINGS = 3 + KILLS;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void killedAndResumedGivesTheSameRowsBitForBit() throws IOException, InterruptedException {
        Path sounds = folder.resolve("sounds");
        for (int i = 0; i < RECORDINGS; i++) {
            Recordings.array(sounds.resolve(String.format("%03d.npy", i)), i % 5 == 0 ? 31.5 : 3, i);
        }
        Path killed = folder.resolve("killed.collection");
        Random random = new Random(5);
        int kills = 0;
        try (SoundCollection undisturbed = Recordings.collection(folder.resolve("undisturbed.collection"));
                SoundCollection collection = Recordings.collection(killed)) {
            new Filling().add(undisturbed, sounds);
            long windows = undisturbed.status().windows();
            while (true) {
                Process process = start(killed, sounds, 4);
                long before = collection.status().windows();
                // Each run gets a little further, and is killed somewhere in the middle of it.
                while (kills < KILLS
                        && process.isAlive()
                        && collection.status().windows() < before + windows / (2 * KILLS)) {
                    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                }
                if (kills < KILLS && process.isAlive()) {
                    LockSupport.parkNanos(random.nextLong(Duration.ofMillis(60).toNanos()));
                    process.destroyForcibly().waitFor();
                    kills++;
                    continue;
                }
                assertThat(process.waitFor())
                        .as(Files.readString(folder.resolve("output")))
                        .isZero();
                break;
            }
            assertThat(kills).isEqualTo(KILLS);
            assertThat(Recordings.rows(collection, sounds)).isEqualTo(Recordings.rows(undisturbed, sounds));
            assertThat(collection.status().unusedRows()).isZero();
            assertThat(Files.readAllBytes(killed.resolve("vectors/000001.f32")))
                    .isEqualTo(Files.readAllBytes(folder.resolve("undisturbed.collection/vectors/000001.f32")));
            assertThat(new CollectionMaintenance(collection)
                            .verify(new Filling().token)
                            .isIntact())
                    .isTrue();
        }
    }

    @Test
    @Timeout(60)
    void aSecondProcessSaysWhichOneHoldsTheCollection() throws IOException, InterruptedException {
        Path sounds = folder.resolve("sounds");
        Recordings.array(sounds.resolve("a.npy"), 60, 1);
        Path held = folder.resolve("held.collection");
        try (SoundCollection collection = Recordings.collection(held)) {
            Process process = start(held, sounds, 500);
            while (process.isAlive() && collection.status().windows() == 0) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            try {
                assertThat(collection.status().writer()).startsWith(process.pid() + " (");
                assertThatThrownBy(() -> new Filling().add(collection, sounds))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                problem -> assertThat(problem.code()).isEqualTo(ProblemCode.COLLECTION_BUSY))
                        .hasMessageContaining("process " + process.pid() + ",");
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertThat(new Filling().add(collection, sounds).done).containsExactly("a.npy");
        }
    }

    private Process start(Path collection, Path sounds, int millisPerWindow) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        Child.class.getName(),
                        collection.toString(),
                        sounds.toString(),
                        String.valueOf(millisPerWindow))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /// Fills a collection slowly.
    static final class Child {
        private Child() {}

        public static void main(String... collectionSoundsMillis) {
            Duration pause = Duration.ofMillis(Integer.parseInt(collectionSoundsMillis[2]));
            try (SoundCollection collection = SoundCollection.open(Path.of(collectionSoundsMillis[0]))) {
                new Filling(Duration.ofMillis(15), () -> LockSupport.parkNanos(pause.toNanos()))
                        .add(collection, Path.of(collectionSoundsMillis[1]));
            }
        }
    }
}
