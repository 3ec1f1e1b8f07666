package io.github.audiomae.checkpoint;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The central directory at the end of a zip file, with its 64-bit extension. It gives the position of every member's
/// local header, which the JDK's zip reader does not expose. It is read within fixed limits of memory.
///
/// Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16 and 4.5.3.
///
/// @param begin position of the directory; no member's data reaches past it
/// @param members by full name
record ZipDirectory(long begin, Map<String, Member> members) {
    /// One member as the directory describes it, not yet checked against the file.
    record Member(long headerPosition, long size, int method, boolean encrypted) {}

    private static final int END_MAGIC = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT_BYTES = 0xffff;
    private static final int LOCATOR_MAGIC = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int END64_MAGIC = 0x06064b50;
    private static final int END64_BYTES = 56;
    private static final int MEMBER_MAGIC = 0x02014b50;
    private static final int MEMBER_BYTES = 46;
    private static final int EXTRA64 = 0x0001;
    private static final long IN_EXTRA64 = 0xffff_ffffL;
    private static final int ENCRYPTED_BIT = 1;

    /// About 250,000 members; a ViT-B with its optimizer has 1,300.
    private static final int MOST_DIRECTORY_BYTES = 24 << 20;

    /// @throws ProblemException if there is no valid directory at the end of the file
    static ZipDirectory read(CheckpointBytes file) {
        int tailBytes = (int) Math.min(file.size(), END_BYTES + LONGEST_COMMENT_BYTES);
        long tailBegin = file.size() - tailBytes;
        ByteBuffer tail = file.read(tailBegin, tailBytes);
        for (int at = tailBytes - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END_MAGIC
                    && Short.toUnsignedInt(tail.getShort(at + 20)) == tailBytes - END_BYTES - at) {
                return read(file, tailBegin + at, tail.slice(at, END_BYTES).order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        throw file.complaint().damaged(Sentence.of("checkpoint.zip.cut"));
    }

    private static ZipDirectory read(CheckpointBytes file, long endPosition, ByteBuffer end) {
        long count = Short.toUnsignedLong(end.getShort(10));
        long size = Integer.toUnsignedLong(end.getInt(12));
        long begin = Integer.toUnsignedLong(end.getInt(16));
        if (count == 0xffff || size == IN_EXTRA64 || begin == IN_EXTRA64) {
            ByteBuffer end64 = readEnd64(file, endPosition);
            count = end64.getLong(32);
            size = end64.getLong(40);
            begin = end64.getLong(48);
        }
        if (begin < 0 || size < 0 || begin > endPosition || size > endPosition - begin) {
            throw file.complaint().damaged(Sentence.of("checkpoint.zip.outside"));
        }
        if (size > MOST_DIRECTORY_BYTES || count < 0 || count > size / MEMBER_BYTES) {
            throw file.complaint().damaged(Sentence.of("checkpoint.zip.claims", count, size));
        }
        return new ZipDirectory(begin, readMembers(file, file.read(begin, (int) size), (int) count));
    }

    private static ByteBuffer readEnd64(CheckpointBytes file, long endPosition) {
        if (endPosition >= LOCATOR_BYTES + END64_BYTES) {
            ByteBuffer locator = file.read(endPosition - LOCATOR_BYTES, LOCATOR_BYTES);
            long position = locator.getLong(8);
            if (locator.getInt(0) == LOCATOR_MAGIC
                    && position >= 0
                    && position <= endPosition - LOCATOR_BYTES - END64_BYTES) {
                ByteBuffer end64 = file.read(position, END64_BYTES);
                if (end64.getInt(0) == END64_MAGIC) {
                    return end64;
                }
            }
        }
        throw file.complaint().damaged(Sentence.of("checkpoint.zip.no-end64"));
    }

    private static Map<String, Member> readMembers(CheckpointBytes file, ByteBuffer directory, int count) {
        Map<String, Member> members = new HashMap<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at > directory.limit() - MEMBER_BYTES || directory.getInt(at) != MEMBER_MAGIC) {
                throw file.complaint().damaged(Sentence.of("checkpoint.zip.breaks"));
            }
            int nameBytes = Short.toUnsignedInt(directory.getShort(at + 28));
            int extraBytes = Short.toUnsignedInt(directory.getShort(at + 30));
            int commentBytes = Short.toUnsignedInt(directory.getShort(at + 32));
            int next = at + MEMBER_BYTES + nameBytes + extraBytes + commentBytes;
            if (next > directory.limit()) {
                throw file.complaint().damaged(Sentence.of("checkpoint.zip.breaks"));
            }
            String name = StandardCharsets.UTF_8
                    .decode(directory.slice(at + MEMBER_BYTES, nameBytes))
                    .toString();
            ByteBuffer extra =
                    directory.slice(at + MEMBER_BYTES + nameBytes, extraBytes).order(ByteOrder.LITTLE_ENDIAN);
            if (members.put(name, member(directory, at, extra)) != null) {
                throw file.complaint().damaged(Sentence.of("checkpoint.zip.twice", Complaint.quote(name)));
            }
            at = next;
        }
        return members;
    }

    private static Member member(ByteBuffer directory, int at, ByteBuffer extra) {
        long packedSize = Integer.toUnsignedLong(directory.getInt(at + 20));
        long size = Integer.toUnsignedLong(directory.getInt(at + 24));
        long headerPosition = Integer.toUnsignedLong(directory.getInt(at + 42));
        ByteBuffer wide = extra64(extra);
        if (size == IN_EXTRA64) {
            size = nextLong(wide);
        }
        if (packedSize == IN_EXTRA64) {
            nextLong(wide);
        }
        if (headerPosition == IN_EXTRA64) {
            headerPosition = nextLong(wide);
        }
        boolean encrypted = (directory.getShort(at + 8) & ENCRYPTED_BIT) != 0;
        return new Member(headerPosition, size, Short.toUnsignedInt(directory.getShort(at + 10)), encrypted);
    }

    /// The 64-bit values among the extra fields; empty if there are none.
    private static ByteBuffer extra64(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            if (id == EXTRA64) {
                return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            extra.position(extra.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    /// The next 64-bit value; a missing one becomes −1, which lies outside every file.
    private static long nextLong(ByteBuffer wide) {
        return wide.remaining() >= Long.BYTES ? wide.getLong() : -1;
    }
}
