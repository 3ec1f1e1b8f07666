package io.github.audiomae.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileCacheTest {
    private static final String SOUND = "sound";
    private static final long TILE_BYTES = tile(0).bytes();

    @TempDir
    Path folder;

    @Test
    void storedTileIsFoundByAnotherProgram() {
        cache(100).store(SOUND, tile(3));

        Tile found = cache(100).find(SOUND, tile(3).key()).orElseThrow();

        assertThat(found.levels()).isEqualTo(tile(3).levels());
        assertThat(found.highs()).isEqualTo(tile(3).highs());
        assertThat(found.isExact()).isTrue();
        assertThat(cache(100).find("another", tile(3).key())).isEmpty();
        assertThat(cache(100).find(SOUND, tile(4).key())).isEmpty();
    }

    @Test
    void memoryStaysWithinItsBoundAndForgetsTheOldest() {
        TileCache cache = new TileCache(folder, 0, 10 * TILE_BYTES);
        for (int index = 0; index < 10; index++) {
            cache.remember(SOUND, tile(index));
        }
        cache.find(SOUND, tile(0).key()); // used again: no longer the least recently used

        cache.remember(SOUND, tile(10));

        assertThat(cache.inMemory()).isLessThanOrEqualTo(10 * TILE_BYTES);
        assertThat(cache.find(SOUND, tile(0).key())).isPresent();
        assertThat(cache.find(SOUND, tile(1).key())).isEmpty();
        assertThat(cache.find(SOUND, tile(10).key())).isPresent();
    }

    @Test
    void smallerBoundHoldsFromTheNextTileOn() throws IOException {
        TileCache cache = cache(100);
        IntStream.range(0, 60).forEach(index -> cache.store(SOUND, tile(index)));

        cache.limitDisk(20 * TILE_BYTES);
        cache.store(SOUND, tile(60));

        assertThat(files()).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 30, 5_000})
    void damagedFileIsMadeAgain(int at) throws IOException {
        cache(100).store(SOUND, tile(1));
        Path file = folder.resolve(TileCache.name(SOUND, tile(1).key()));
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);

        assertThat(cache(100).find(SOUND, tile(1).key())).isEmpty();
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 31, 1_000})
    void fileCutShortIsMadeAgain(int length) throws IOException {
        cache(100).store(SOUND, tile(1));
        Path file = folder.resolve(TileCache.name(SOUND, tile(1).key()));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        assertThat(cache(100).find(SOUND, tile(1).key())).isEmpty();
    }

    @Test
    void folderThatCannotBeWrittenCostsNothingButTime() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "not a folder");
        TileCache cache = new TileCache(file, 1 << 20, 1 << 20);

        cache.store(SOUND, tile(1));

        assertThat(cache.find(SOUND, tile(1).key())).isEmpty();
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private TileCache cache(int tiles) {
        return new TileCache(folder, tiles * TILE_BYTES, tiles * TILE_BYTES);
    }

    private static Tile tile(int index) {
        TileDraft draft = new TileDraft(new TileKey(ModelForm.SHOWN, 4, index));
        float[] decibels = new float[128];
        for (int column = 0; column < Tile.COLUMNS; column++) {
            for (int row = 0; row < 128; row++) {
                decibels[row] = -row / 2f - index + column / 10f;
            }
            draft.add(column, decibels, 0, -0.5f, 0.25f);
        }
        return draft.tile(true);
    }
}
