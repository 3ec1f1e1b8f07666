package io.github.audiomae.checkpoint;

import io.github.audiomae.checkpoint.PickleValue.Global;
import io.github.audiomae.checkpoint.PickleValue.Storage;
import io.github.audiomae.checkpoint.PickleValue.Tensor;
import io.github.audiomae.checkpoint.PickleValue.Text;
import io.github.audiomae.checkpoint.PickleValue.Tuple;
import io.github.audiomae.checkpoint.PickleValue.Whole;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A tensor as a view of a storage, checked to lie inside it.
final class TorchTensor {
    private static final int MOST_AXES = 16;
    /// Most values of a tensor that repeats stored numbers (stride 0): without a limit, a few bytes could fill the
    /// memory.
    private static final int MOST_REPEATED_VALUES = 1 << 22;

    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("DoubleStorage", ElementType.F64),
            Map.entry("FloatStorage", ElementType.F32),
            Map.entry("HalfStorage", ElementType.F16),
            Map.entry("BFloat16Storage", ElementType.BF16),
            Map.entry("LongStorage", ElementType.I64),
            Map.entry("IntStorage", ElementType.I32),
            Map.entry("ShortStorage", ElementType.I16),
            Map.entry("CharStorage", ElementType.I8),
            Map.entry("ByteStorage", ElementType.U8),
            Map.entry("BoolStorage", ElementType.BOOL),
            Map.entry("ComplexFloatStorage", ElementType.C64));

    private final String typeName;
    private final TensorShape shape;
    private final Strides strides;
    private final long position;

    private TorchTensor(String typeName, TensorShape shape, Strides strides, long position) {
        this.typeName = typeName;
        this.shape = shape;
        this.strides = strides;
        this.position = position;
    }

    /// @throws ProblemException if the storage is missing, or the view reaches outside it
    static TorchTensor locate(String name, Tensor tensor, TorchArchive archive, Complaint complaint) {
        Tuple arguments = tensor.arguments();
        Supplier<ProblemException> odd =
                () -> complaint.damaged(Sentence.of("checkpoint.tensor.described", Complaint.quote(name)));
        if (!(arguments.item(0) instanceof Storage storage)
                || !(arguments.item(1) instanceof Whole(long offset))
                || !(storage.id().item(1) instanceof Global storageClass)
                || !(storage.id().item(2) instanceof Text(String key))
                || !(storage.id().item(4) instanceof Whole(long storedCount))) {
            throw odd.get();
        }
        long[] sizes = numbers(arguments.item(2));
        long[] steps = numbers(arguments.item(3));
        if (sizes == null || steps == null || sizes.length != steps.length || offset < 0 || storedCount < 0) {
            throw odd.get();
        }
        TensorShape shape = TensorShape.checked(sizes).orElseThrow(odd);
        TorchArchive.Region region = archive.storage(key);
        ElementType type = TYPES.get(storageClass.name());
        int width = type == null ? 1 : type.byteCount();
        if (storedCount > region.size() / width) {
            throw complaint.damaged(Sentence.of("checkpoint.tensor.cut", Complaint.quote(name)));
        }
        Strides strides = Strides.within(shape, steps, storedCount - offset)
                .orElseThrow(() -> complaint.damaged(Sentence.of("checkpoint.tensor.reaches", Complaint.quote(name))));
        return new TorchTensor(storageClass.name(), shape, strides, region.begin() + offset * width);
    }

    TensorShape shape() {
        return shape;
    }

    boolean isHalf() {
        return TYPES.get(typeName) == ElementType.F16;
    }

    /// The values in row-major order.
    float[] read(String name, CheckpointBytes file) {
        ElementType type = TYPES.get(typeName);
        if (type == null || !type.isReadable()) {
            throw file.complaint().unreadableType(name, type == null ? typeName : type.name());
        }
        long count = shape.elementCount();
        long span = strides.span();
        if (Math.max(count, span) > CheckpointBytes.MOST_VALUES || count > Math.max(span, MOST_REPEATED_VALUES)) {
            throw file.complaint().tooLarge(name, shape);
        }
        return strides.toRowMajor(file.readValues(type, position, (int) span));
    }

    private static long @Nullable [] numbers(@Nullable PickleValue value) {
        if (!(value instanceof Tuple tuple) || tuple.items().size() > MOST_AXES) {
            return null;
        }
        long[] numbers = new long[tuple.items().size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(tuple.items().get(i) instanceof Whole(long number)) || number < 0) {
                return null;
            }
            numbers[i] = number;
        }
        return numbers;
    }
}
