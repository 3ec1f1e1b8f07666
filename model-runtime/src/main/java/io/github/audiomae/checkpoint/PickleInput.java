package io.github.audiomae.checkpoint;

import io.github.audiomae.run.Sentence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The bytes of a pickle, read one argument at a time and never past their end.
final class PickleInput {
    private static final int LONGEST_LINE = 1000;

    private final ByteBuffer bytes;
    private final Complaint complaint;

    /// @param bytes little-endian
    PickleInput(ByteBuffer bytes, Complaint complaint) {
        this.bytes = bytes;
        this.complaint = complaint;
    }

    int unsignedByte() {
        require(1);
        return Byte.toUnsignedInt(bytes.get());
    }

    int unsignedShort() {
        require(2);
        return Short.toUnsignedInt(bytes.getShort());
    }

    int signedInt() {
        require(4);
        return bytes.getInt();
    }

    long unsignedInt() {
        return Integer.toUnsignedLong(signedInt());
    }

    long signedLong() {
        require(8);
        return bytes.getLong();
    }

    double bigEndianDouble() {
        require(8);
        double value = bytes.order(ByteOrder.BIG_ENDIAN).getDouble();
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        return value;
    }

    /// A two's complement number of `length` ≤ 8 bytes; 0 if `length` is 0.
    long signedNumber(int length) {
        require(length);
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= Byte.toUnsignedLong(bytes.get()) << (8 * i);
        }
        int unused = Long.SIZE - 8 * length;
        return length == 0 ? 0 : value << unused >> unused;
    }

    String text(long length) {
        require(length);
        byte[] utf8 = new byte[(int) length];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /// The text up to the next line feed, which is consumed too.
    String line() {
        int length = 0;
        while (length < bytes.remaining() && bytes.get(bytes.position() + length) != '\n') {
            length++;
            if (length > LONGEST_LINE) {
                throw complaint.damaged(Sentence.of("checkpoint.pickle.long-name", LONGEST_LINE));
            }
        }
        String line = text(length);
        unsignedByte();
        return line;
    }

    void skip(long length) {
        require(length);
        bytes.position(bytes.position() + (int) length);
    }

    private void require(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw complaint.damaged(Sentence.of("checkpoint.pickle.ends"));
        }
    }
}
