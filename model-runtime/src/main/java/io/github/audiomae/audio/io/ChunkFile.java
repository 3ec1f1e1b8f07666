package io.github.audiomae.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file made of chunks, each a four-letter name, a size and a payload: RIFF, IFF, Wave64 and CAF.
///
/// Damage is normal here: sizes may be anything, padding may be missing, and bytes that are no chunk may follow.
final class ChunkFile {
    private static final int NAME_BYTES = 4;
    private static final int MAX_CHUNKS = 10_000;
    private static final int PROBES = 64;
    private static final int PROBE_BYTES = 4096;

    /// Names that chunks of sound files have, recognised whatever the size behind them is.
    private static final Set<String> COMMON = Set.of(
            "LIST", "list", "id3 ", "ID3 ", "bext", "iXML", "axml", "aXML", "cue ", "smpl", "inst", "fact", "PEAK",
            "JUNK", "junk", "PAD ", "FLLR", "afsp", "_PMX", "umid", "cart", "acid", "data", "fmt ", "DISP", "plst",
            "chna", "levl", "SNDM", "wamd", "guan", "COMM", "SSND", "NAME", "AUTH", "ANNO", "(c) ", "COMT", "MARK",
            "INST", "APPL", "pakt", "info", "free", "strg", "mark", "peak", "uuid");

    /// How the chunks of a kind of file are written.
    enum Style {
        /// Microsoft RIFF, RF64 (EBU Tech 3306) and BW64 (ITU-R BS.2088).
        RIFF(ByteOrder.LITTLE_ENDIAN, 8, 2),
        /// RIFX and Electronic Arts IFF 85, on which AIFF builds.
        IFF(ByteOrder.BIG_ENDIAN, 8, 2),
        /// Sony Wave64: names are GUIDs that begin with four letters; sizes of 64 bits include the header.
        WAVE64(ByteOrder.LITTLE_ENDIAN, 24, 8),
        /// Apple Core Audio Format: sizes of 64 bits.
        CAF(ByteOrder.BIG_ENDIAN, 12, 1);

        private final ByteOrder order;
        private final int headerBytes;
        private final int alignment;

        Style(ByteOrder order, int headerBytes, int alignment) {
            this.order = order;
            this.headerBytes = headerBytes;
            this.alignment = alignment;
        }

        /// Whether sizes have only 32 bits, so that they wrap at 4 GiB.
        boolean hasNarrowSizes() {
            return this == RIFF || this == IFF;
        }

        ByteOrder order() {
            return order;
        }
    }

    /// @param start position of the payload
    /// @param size of the payload as announced; unsigned where sizes have 32 bits
    record Chunk(String name, long start, long size) {}

    private final FileChannel channel;
    private final long base;
    private final long end;
    private final Style style;

    /// @param base position of the file's first chunk header, from which padding is counted
    ChunkFile(FileChannel channel, long base, Style style) throws IOException {
        this.channel = channel;
        this.base = base;
        this.style = style;
        end = channel.size();
    }

    Style style() {
        return style;
    }

    /// Length of the whole file.
    long end() {
        return end;
    }

    /// The chunk whose header is at a position; null if there is none: too few bytes, or no name.
    @Nullable
    Chunk at(long position) throws IOException {
        if (position < base) {
            return null; // a size so large that the position overflowed
        }
        ByteBuffer header = read(position, style.headerBytes);
        if (header.remaining() < style.headerBytes) {
            return null;
        }
        byte[] name = new byte[NAME_BYTES];
        header.get(name);
        for (byte letter : name) {
            if (letter < ' ' || letter > '~') {
                return null;
            }
        }
        long size = switch (style) {
            case RIFF, IFF -> Integer.toUnsignedLong(header.getInt());
            case CAF -> header.getLong();
            case WAVE64 -> header.getLong(16) - style.headerBytes;
        };
        return new Chunk(new String(name, StandardCharsets.ISO_8859_1), position + style.headerBytes, size);
    }

    /// The first chunk at or after the end of a payload: behind its padding, or without it where a writer left it out.
    @Nullable
    Chunk after(long payloadEnd) throws IOException {
        Chunk padded = at(payloadEnd + Math.floorMod(base - payloadEnd, style.alignment));
        Chunk unpadded = at(payloadEnd);
        return likelihood(unpadded) > likelihood(padded) ? unpadded : padded;
    }

    private int likelihood(@Nullable Chunk chunk) {
        if (chunk == null) {
            return 0;
        }
        if (COMMON.contains(chunk.name())) {
            return 3;
        }
        return chunk.size() >= 0 && chunk.size() <= end - chunk.start() ? 2 : 1;
    }

    /// Whether proper chunks, or nothing, follow the end of a payload.
    boolean isFollowedByChunks(long payloadEnd) throws IOException {
        long position = payloadEnd;
        for (int i = 0; i < MAX_CHUNKS; i++) {
            if (end - position < style.headerBytes) {
                return end >= position;
            }
            Chunk chunk = after(position);
            if (chunk == null || chunk.size() < 0) {
                return false;
            }
            if (COMMON.contains(chunk.name())) {
                return true;
            }
            if (chunk.size() > end - chunk.start()) {
                return false;
            }
            position = chunk.start() + chunk.size();
        }
        return false;
    }

    /// Whether the file holds only zeros from a position on, judged by samples of it.
    boolean isZeroFrom(long position) throws IOException {
        long rest = end - position;
        for (int i = 0; i <= PROBES; i++) {
            long at = position + Math.max(0, rest - PROBE_BYTES) * i / PROBES; // the last one reaches the end
            ByteBuffer probe = read(at, (int) Math.clamp(rest, 0, PROBE_BYTES));
            while (probe.hasRemaining()) {
                if (probe.get() != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Bytes in the file's order; fewer than asked for at the end of the file.
    ByteBuffer read(long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(style.order);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // Reads until the buffer is full.
        }
        return buffer.flip();
    }
}
