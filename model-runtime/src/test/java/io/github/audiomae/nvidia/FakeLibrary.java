package io.github.audiomae.nvidia;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the smallest shared libraries that Linux can load: a name, what they need, and no code (System V ABI).
final class FakeLibrary {
    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int SYMBOL = 24;

    private FakeLibrary() {}

    /// Writes a library for the processor of this machine.
    ///
    /// @param file its place; its name is also the name in it
    static Path write(Path file, String... needed) throws IOException {
        int machine = System.getProperty("os.arch").equals("aarch64") ? ElfFile.AARCH64 : ElfFile.X86_64;
        return write(file, file.getFileName().toString(), machine, needed);
    }

    /// @param name its name inside
    static Path write(Path file, String name, int machine, String... needed) throws IOException {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        names.write(0);
        List<long[]> entries = new ArrayList<>();
        for (String other : needed) {
            entries.add(new long[] {1, append(names, other)});
        }
        entries.add(new long[] {14, append(names, name)});
        int symbols = HEADER + 3 * SEGMENT;
        int strings = symbols + SYMBOL;
        int dynamic = (strings + names.size() + 7) / 8 * 8;
        entries.add(new long[] {5, strings});
        entries.add(new long[] {10, names.size()});
        entries.add(new long[] {6, symbols});
        entries.add(new long[] {11, SYMBOL});
        entries.add(new long[] {0, 0});
        int size = dynamic + 16 * entries.size();
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x464C457F).put((byte) 2).put((byte) 1).put((byte) 1).position(16);
        out.putShort((short) 3)
                .putShort((short) machine)
                .putInt(1)
                .putLong(0)
                .putLong(HEADER)
                .putLong(0)
                .putInt(0);
        out.putShort((short) HEADER)
                .putShort((short) SEGMENT)
                .putShort((short) 3)
                .putShort((short) 64);
        out.position(HEADER);
        segment(out, 1, 6, 0, size, 4096);
        segment(out, 2, 6, dynamic, 16 * entries.size(), 8);
        segment(out, 0x6474E551, 6, 0, 0, 16); // the stack need not be executable
        out.position(strings);
        out.put(names.toByteArray()).position(dynamic);
        entries.forEach(entry -> out.putLong(entry[0]).putLong(entry[1]));
        Files.createDirectories(file.getParent());
        return Files.write(file, out.array());
    }

    private static void segment(ByteBuffer out, int type, int flags, long offset, long bytes, long alignment) {
        out.putInt(type).putInt(flags).putLong(offset).putLong(offset).putLong(offset);
        out.putLong(bytes).putLong(bytes).putLong(alignment);
    }

    private static long append(ByteArrayOutputStream names, String name) throws IOException {
        long place = names.size();
        names.write(name.getBytes(US_ASCII));
        names.write(0);
        return place;
    }
}
