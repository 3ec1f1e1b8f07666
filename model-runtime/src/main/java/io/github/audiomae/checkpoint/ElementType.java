package io.github.audiomae.checkpoint;

import java.nio.ByteBuffer;
import java.util.Optional;

/// How one number of a tensor is stored, little-endian.
///
/// The names are those of the safetensors format. Only the floating-point types can be read; the others are known so
/// that their sizes can be checked.
enum ElementType {
    F64(8),
    F32(4),
    F16(2),
    BF16(2),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U64(8),
    U32(4),
    U16(2),
    U8(1),
    BOOL(1),
    C64(8);

    private final int byteCount;

    ElementType(int byteCount) {
        this.byteCount = byteCount;
    }

    /// Bytes per number.
    int byteCount() {
        return byteCount;
    }

    /// Whether [#decode] supports this type.
    boolean isReadable() {
        return switch (this) {
            case F64, F32, F16, BF16 -> true;
            case I64, I32, I16, I8, U64, U32, U16, U8, BOOL, C64 -> false;
        };
    }

    /// The type with that safetensors name, if there is one.
    static Optional<ElementType> named(String name) {
        for (ElementType type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /// Converts `count` numbers from the position of `source` (little-endian) into `target[at …]`.
    void decode(ByteBuffer source, float[] target, int at, int count) {
        switch (this) {
            case F32 -> source.asFloatBuffer().get(target, at, count);
            case F64 -> {
                for (int i = 0; i < count; i++) {
                    target[at + i] = (float) source.getDouble();
                }
            }
            case F16 -> {
                for (int i = 0; i < count; i++) {
                    target[at + i] = Float.float16ToFloat(source.getShort());
                }
            }
            case BF16 -> {
                for (int i = 0; i < count; i++) {
                    target[at + i] = Float.intBitsToFloat(source.getShort() << 16);
                }
            }
            case I64, I32, I16, I8, U64, U32, U16, U8, BOOL, C64 ->
                throw new IllegalStateException(this + " is not a floating-point type");
        }
    }
}
