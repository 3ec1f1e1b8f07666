package io.github.audiomae.nvidia;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the header of a shared library for Linux says about it, read without loading it. Only 64-bit little-endian
/// files are understood (System V ABI, chapters *Object Files* and *Dynamic Linking*).
///
/// @param machine the processor it is made for, as the ABI numbers them
/// @param name its own name (`DT_SONAME`), with the version of its interface; empty if it has none
/// @param needed the names of the libraries it needs (`DT_NEEDED`)
record ElfFile(int machine, Optional<String> name, List<String> needed) {
    static final int X86_64 = 62;
    static final int AARCH64 = 183;

    private static final int HEADER_BYTES = 64;
    private static final int SEGMENT_BYTES = 56;
    private static final int ENTRY_BYTES = 16;
    private static final int MOST_NAME_BYTES = 256;

    /// Bounds what a damaged file can make us read.
    private static final int MOST_ENTRIES = 4096;

    private static final int SHARED = 3;
    private static final int LOADED = 1;
    private static final int DYNAMIC = 2;
    private static final long END = 0;
    private static final long NEEDED = 1;
    private static final long STRINGS = 5;
    private static final long NAME = 14;

    /// A part of the file, and where it lies in memory.
    private record Segment(int type, long offset, long address, long bytes) {}

    /// @throws IOException if it cannot be read, or is no complete shared library
    static ElfFile read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return read(channel);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException(file + " ends within its header", e);
        }
    }

    private static ElfFile read(FileChannel channel) throws IOException {
        ByteBuffer header = bytes(channel, 0, HEADER_BYTES);
        boolean understood = header.getInt(0) == 0x464C457F && header.get(4) == 2 && header.get(5) == 1;
        if (!understood || header.getShort(16) != SHARED) {
            throw new IOException("not a shared library of 64 bits");
        }
        List<Segment> segments = segments(channel, header.getLong(32), header.getShort(56) & 0xFFFF);
        for (Segment segment : segments) {
            if (segment.type() == LOADED && segment.offset() + segment.bytes() > channel.size()) {
                throw new IOException("the end of the file is missing");
            }
        }
        List<long[]> entries = entries(channel, segments);
        long strings = first(entries, STRINGS)
                .map(address -> offset(segments, address))
                .orElseThrow(() -> new IOException("no table of names"));
        List<String> needed = new ArrayList<>();
        for (long[] entry : entries) {
            if (entry[0] == NEEDED) {
                needed.add(text(channel, strings + entry[1]));
            }
        }
        Optional<Long> name = first(entries, NAME);
        return new ElfFile(
                header.getShort(18) & 0xFFFF,
                name.isPresent() ? Optional.of(text(channel, strings + name.get())) : Optional.empty(),
                List.copyOf(needed));
    }

    private static List<Segment> segments(FileChannel channel, long offset, int count) throws IOException {
        ByteBuffer table = bytes(channel, offset, Math.min(count, MOST_ENTRIES) * SEGMENT_BYTES);
        List<Segment> segments = new ArrayList<>();
        for (int at = 0; at < table.limit(); at += SEGMENT_BYTES) {
            segments.add(new Segment(
                    table.getInt(at), table.getLong(at + 8), table.getLong(at + 16), table.getLong(at + 32)));
        }
        return segments;
    }

    /// Pairs of tag and value, up to the end mark.
    private static List<long[]> entries(FileChannel channel, List<Segment> segments) throws IOException {
        List<long[]> entries = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.type() == DYNAMIC) {
                long count = Math.clamp(segment.bytes() / ENTRY_BYTES, 0, MOST_ENTRIES);
                ByteBuffer table = bytes(channel, segment.offset(), (int) count * ENTRY_BYTES);
                for (int at = 0; at < table.limit() && table.getLong(at) != END; at += ENTRY_BYTES) {
                    entries.add(new long[] {table.getLong(at), table.getLong(at + 8)});
                }
            }
        }
        return entries;
    }

    private static Optional<Long> first(List<long[]> entries, long tag) {
        return entries.stream()
                .filter(entry -> entry[0] == tag)
                .map(entry -> entry[1])
                .findFirst();
    }

    /// Where an address of the loaded library lies in its file.
    private static long offset(List<Segment> segments, long address) {
        return segments.stream()
                .filter(segment -> segment.type() == LOADED
                        && address >= segment.address()
                        && address < segment.address() + segment.bytes())
                .map(segment -> segment.offset() + address - segment.address())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an address lies outside of the file"));
    }

    private static String text(FileChannel channel, long offset) throws IOException {
        long left = Math.clamp(channel.size() - offset, 0, MOST_NAME_BYTES);
        byte[] name = bytes(channel, offset, (int) left).array();
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return new String(name, 0, end, US_ASCII);
    }

    private static ByteBuffer bytes(FileChannel channel, long offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new BufferUnderflowException();
            }
        }
        return buffer.flip();
    }
}
