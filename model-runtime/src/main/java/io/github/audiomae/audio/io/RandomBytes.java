package io.github.audiomae.audio.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes of a file, at any position. Used by one thread at a time.
interface RandomBytes extends Closeable {
    /// Reads some bytes.
    ///
    /// @return number of bytes read, at least 1; −1 at the end
    int read(long position, byte[] into, int most) throws IOException;

    /// Opens a file of any file system.
    ///
    /// @throws IOException if it cannot be opened
    static RandomBytes open(Path path) throws IOException {
        if (path.getFileSystem().equals(FileSystems.getDefault())) {
            return of(new RandomAccessFile(path.toFile(), "r")); // which an interrupt does not close
        }
        return of(FileChannel.open(path, StandardOpenOption.READ));
    }

    /// The bytes of an open file.
    static RandomBytes of(RandomAccessFile file) {
        return new RandomBytes() {
            @Override
            public int read(long position, byte[] into, int most) throws IOException {
                file.seek(position);
                return file.read(into, 0, most);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /// The bytes of an open channel.
    static RandomBytes of(FileChannel channel) {
        return new RandomBytes() {
            @Override
            public int read(long position, byte[] into, int most) throws IOException {
                return channel.read(ByteBuffer.wrap(into, 0, most), position);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
