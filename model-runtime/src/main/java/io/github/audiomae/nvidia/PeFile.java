package io.github.audiomae.nvidia;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The processor that a library for Windows is made for, read without loading it (Microsoft, *PE Format*).
final class PeFile {
    static final int X86_64 = 0x8664;
    static final int AARCH64 = 0xAA64;

    private static final int HEADER_BYTES = 64;
    private static final int WHERE_SIGNATURE = 60;
    private static final int SIGNATURE = 0x00004550;

    private PeFile() {}

    /// @throws IOException if it cannot be read, or is no library for Windows
    static int machine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer start = bytes(channel, 0, HEADER_BYTES);
            int place = start.getInt(WHERE_SIGNATURE);
            if (start.getShort(0) != 0x5A4D || place < 0) {
                throw new IOException("not a library for Windows");
            }
            ByteBuffer header = bytes(channel, place, 6);
            if (header.getInt(0) != SIGNATURE) {
                throw new IOException("not a library for Windows");
            }
            return header.getShort(4) & 0xFFFF;
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("the file ends within its header");
            }
        }
        return buffer.flip();
    }
}
