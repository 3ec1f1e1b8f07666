package io.github.audiomae.export;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The start of a `.npy` file: element type and shape, always C order.
///
/// @param dtype NumPy's name of the element type, such as `<f4`
/// @param shape sizes of the axes, outermost first
record NpyHeader(String dtype, int... shape) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;

    /// Real headers have about 100 bytes; longer ones are hostile or damaged.
    private static final int MAX_HEADER_BYTES = 65_536;

    /// What is no name of a type must not reach a message.
    private static final Pattern DTYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?[A-Za-z0-9]{1,20})'");

    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");

    /// Reads a header, leaving `channel` at the first value, and checks that the file holds all values.
    ///
    /// @throws ProblemException if the file is not a C-order array of `expectedDtype`
    static NpyHeader read(Path file, FileChannel channel, String expectedDtype) throws IOException {
        ByteBuffer start = readFully(file, channel, MAGIC.length + 2);
        for (byte magic : MAGIC) {
            if (start.get() != magic) {
                throw refuse(file, Sentence.of("array.none"));
            }
        }
        int version = start.get();
        if (version < 1 || version > 3) {
            throw refuse(file, Sentence.of("array.version", version));
        }
        int length = version == 1
                ? Short.toUnsignedInt(readFully(file, channel, 2).getShort())
                : readFully(file, channel, 4).getInt();
        if (length < 0 || length > MAX_HEADER_BYTES) {
            throw refuse(file, Sentence.of("array.header"));
        }
        String text = new String(readFully(file, channel, length).array(), StandardCharsets.UTF_8);
        NpyHeader header = parse(file, text, expectedDtype);
        long bytes = channel.size() - channel.position();
        if (bytes < (long) header.count() * elementBytes(expectedDtype)) {
            throw refuse(file, Sentence.of("array.cut"));
        }
        return header;
    }

    /// Number of values: the product of the shape.
    int count() {
        long count = 1;
        for (int size : shape) {
            count = Math.multiplyExact(count, size);
        }
        return Math.toIntExact(count);
    }

    /// The header as version 1 bytes, padded so that the values start at a multiple of 64.
    byte[] toBytes() {
        StringBuilder axes = new StringBuilder();
        for (int size : shape) {
            axes.append(size).append(", ");
        }
        if (shape.length > 1) {
            axes.setLength(axes.length() - 2);
        }
        String text = "{'descr': '" + dtype + "', 'fortran_order': False, 'shape': ("
                + axes.toString().stripTrailing() + "), }";
        int unpadded = MAGIC.length + 4 + text.length() + 1;
        int padding = Math.floorMod(-unpadded, ALIGNMENT);
        byte[] body = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(unpadded + padding)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) body.length)
                .put(body)
                .array();
    }

    /// A problem with `file`, as a sentence that ends with what can be read.
    static ProblemException refuse(Path file, Sentence what) {
        return new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("array.unfit", file, what));
    }

    private static NpyHeader parse(Path file, String text, String expectedDtype) {
        Matcher dtype = DTYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!dtype.find() || !order.find() || !shape.find()) {
            throw refuse(file, Sentence.of("array.text"));
        }
        if (!dtype.group(1).equals(expectedDtype)) {
            throw refuse(file, Sentence.of("array.type", dtype.group(1), expectedDtype));
        }
        if (order.group(1).equals("True")) {
            throw refuse(file, Sentence.of("array.fortran"));
        }
        try {
            int[] sizes = Pattern.compile("[0-9]+")
                    .matcher(shape.group(1))
                    .results()
                    .mapToInt(size -> Integer.parseInt(size.group()))
                    .toArray();
            NpyHeader header = new NpyHeader(expectedDtype, sizes);
            header.count();
            return header;
        } catch (ArithmeticException | NumberFormatException e) {
            throw refuse(file, Sentence.of("array.large"));
        }
    }

    private static int elementBytes(String dtype) {
        return dtype.charAt(dtype.length() - 1) - '0';
    }

    private static ByteBuffer readFully(Path file, FileChannel channel, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw refuse(file, Sentence.of("array.none-or-cut"));
            }
        }
        return buffer.flip();
    }
}
