package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {
    private static final int BYTES = 100;

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsFoundByAnotherProgram() {
        keep(cache(10), "a/one");

        assertThat(read(cache(10), "a/one")).contains("a/one");
        assertThat(cache(10).contains("a/one")).isTrue();
        assertThat(read(cache(10), "a/two")).isEmpty();
        assertThat(cache(10).contains("a/two")).isFalse();
    }

    @Test
    void folderStaysWithinItsBoundAndWhatWasWrittenFirstGoesFirst() throws IOException {
        DiskCache cache = cache(20);
        for (int index = 0; index < 60; index++) {
            keep(cache, "file-" + index);
            age("file-" + index, 60 - index);
        }

        assertThat(bytes()).isBetween(10L * BYTES, 22L * BYTES);
        assertThat(cache.contains("file-0")).isFalse();
        assertThat(cache.contains("file-59")).isTrue();
    }

    @Test
    void whatIsReadStaysLonger() throws IOException {
        DiskCache cache = cache(16);
        for (int index = 0; index < 16; index++) {
            keep(cache, "file-" + index);
            age("file-" + index, 3600 - index);
        }

        assertThat(read(cache, "file-0")).isPresent();
        keep(cache, "one-more");
        keep(cache, "and-another");

        assertThat(cache.contains("file-0")).isTrue();
        assertThat(cache.contains("file-1")).isFalse();
    }

    @Test
    void smallerBoundHoldsFromTheNextFileOn() throws IOException {
        DiskCache cache = cache(100);
        IntStream.range(0, 60).forEach(index -> keep(cache, "file-" + index));
        assertThat(bytes()).isEqualTo(60 * BYTES);

        cache.limit(20 * BYTES);
        keep(cache, "file-60");

        assertThat(bytes()).isLessThanOrEqualTo(20 * BYTES);
    }

    @Test
    void firstFileOfAProgramMeasuresTheFolder() throws IOException {
        IntStream.range(0, 60).forEach(index -> keep(cache(100), "file-" + index));

        keep(cache(20), "file-60");

        assertThat(bytes()).isLessThanOrEqualTo(20 * BYTES);
    }

    @Test
    void boundOfZeroKeepsNothing() throws IOException {
        DiskCache cache = cache(0);

        cache.write("one", draft -> {
            throw new AssertionError("written all the same");
        });

        assertThat(cache.contains("one")).isFalse();
        assertThat(bytes()).isZero();
    }

    @Test
    void damagedFileIsDeleted() {
        keep(cache(10), "one");

        assertThat(cache(10).read("one", file -> Optional.empty())).isEmpty();

        assertThat(folder.resolve("one")).doesNotExist();
    }

    @Test
    void fileThatCannotBeReadIsMissing() {
        keep(cache(10), "one");

        Optional<String> found = cache(10).read("one", file -> {
            throw new IOException("a bad sector");
        });

        assertThat(found).isEmpty();
    }

    @Test
    void fileThatCannotBeWrittenIsLeftOut() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file, not a folder");
        DiskCache cache = new DiskCache(taken, 10 * BYTES);

        keep(cache, "one");

        assertThat(read(cache, "one")).isEmpty();
        assertThat(cache.containsAny("o")).isFalse();
    }

    @Test
    void startsOfNamesAreKnown() {
        keep(cache(10), "4000-abc");

        assertThat(cache(10).containsAny("4000-")).isTrue();
        assertThat(cache(10).containsAny("400-")).isFalse();
    }

    @Test
    void severalProgramsShareAFolder() {
        CompletableFuture<?>[] programs = IntStream.range(0, 4)
                .mapToObj(program -> CompletableFuture.runAsync(() -> {
                    DiskCache own = cache(8); // each trims while the others write
                    for (int index = 0; index < 40; index++) {
                        String name = "file-" + index;
                        keep(own, name);
                        read(own, name).ifPresent(found -> assertThat(found).isEqualTo(name));
                    }
                }))
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(programs).join();

        assertThat(folder).isDirectoryContaining("glob:**file-*");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private DiskCache cache(int files) {
        return new DiskCache(folder, (long) files * BYTES);
    }

    private static void keep(DiskCache cache, String name) {
        cache.write(name, draft -> Files.writeString(draft, name + " ".repeat(BYTES - name.length())));
    }

    private static Optional<String> read(DiskCache cache, String name) {
        return cache.read(name, file -> Optional.of(Files.readString(file).strip()));
    }

    private void age(String name, int seconds) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(10_000 + seconds)));
        }
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
