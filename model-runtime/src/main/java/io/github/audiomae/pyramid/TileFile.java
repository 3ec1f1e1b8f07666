package io.github.audiomae.pyramid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/// A tile as a file: its key, its values, and a checksum of both (big-endian).
final class TileFile {
    /// To be changed whenever tiles get other values: files of another version are made again.
    private static final int VERSION = 0x414D5401;

    private static final int HEADER = 4 + 4 + 4 + 8 + 4;
    private static final int CHECKSUM = 8;

    private TileFile() {}

    static void write(Tile tile, Path file) throws IOException {
        int values = tile.levels().length + tile.lows().length + tile.highs().length;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + 2 * values + CHECKSUM);
        TileKey key = tile.key();
        bytes.putInt(VERSION).putInt(key.kind().code()).putInt(key.resolution()).putLong(key.index());
        bytes.putInt(tile.columns());
        put(bytes, tile.levels());
        put(bytes, tile.lows());
        put(bytes, tile.highs());
        bytes.putLong(checksum(bytes, bytes.position()));
        Files.write(file, bytes.array());
    }

    /// The tile; empty if the file is damaged or belongs to another tile.
    static Optional<Tile> read(TileKey key, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int content = bytes.limit() - CHECKSUM;
        if (content < HEADER || bytes.getLong(content) != checksum(bytes, content)) {
            return Optional.empty();
        }
        boolean same = bytes.getInt() == VERSION
                && bytes.getInt() == key.kind().code()
                && bytes.getInt() == key.resolution()
                && bytes.getLong() == key.index();
        int columns = same ? bytes.getInt() : 0;
        int rows = key.kind().rows();
        if (!same || columns < 0 || columns > Tile.COLUMNS || content != HEADER + 2 * columns * (rows + 2)) {
            return Optional.empty();
        }
        return Optional.of(
                new Tile(key, columns, take(bytes, columns * rows), take(bytes, columns), take(bytes, columns), true));
    }

    private static void put(ByteBuffer bytes, short[] values) {
        bytes.asShortBuffer().put(values);
        bytes.position(bytes.position() + 2 * values.length);
    }

    private static short[] take(ByteBuffer bytes, int count) {
        short[] values = new short[count];
        bytes.asShortBuffer().get(values);
        bytes.position(bytes.position() + 2 * count);
        return values;
    }

    private static long checksum(ByteBuffer bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 0, length);
        return crc.getValue();
    }
}
