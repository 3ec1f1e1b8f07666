package io.github.audiomae.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes pickles instruction by instruction, valid or not.
final class PickleBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PickleBytes() {
        raw(0x80, 2);
    }

    PickleBytes raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    /// Instructions that are single ASCII characters, such as `})t.`.
    PickleBytes raw(String instructions) {
        bytes.writeBytes(instructions.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    PickleBytes little(int value) {
        bytes.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
        return this;
    }

    PickleBytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        raw("X").little(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    PickleBytes whole(long value) {
        bytes.writeBytes(ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x8a)
                .put((byte) 8)
                .putLong(value)
                .array());
        return this;
    }

    PickleBytes tuple(long... values) {
        raw("(");
        for (long value : values) {
            whole(value);
        }
        return raw("t");
    }

    PickleBytes global(String module, String name) {
        return raw("c" + module + "\n" + name + "\n");
    }

    /// A tensor in the storage `key`, which has `storedCount` numbers of class `torch.<storageClass>`.
    PickleBytes tensor(String storageClass, String key, long storedCount, long offset, long[] sizes, long[] steps) {
        global("torch._utils", "_rebuild_tensor_v2").raw("((").text("storage").global("torch", storageClass);
        text(key).text("cpu").whole(storedCount).raw("tQ");
        return whole(offset).tuple(sizes).tuple(steps).raw(0x89).raw("NtR");
    }

    /// The whole pickle of a state dict that holds one tensor of two float32 values in the storage `0`.
    static PickleBytes soundModel() {
        return new PickleBytes()
                .raw("}")
                .text("weight")
                .tensor("FloatStorage", "0", 2, 0, new long[] {2}, new long[] {1})
                .raw("s.");
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
