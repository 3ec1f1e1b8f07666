package io.github.audiomae.checkpoint;

import io.github.audiomae.checkpoint.SafetensorsHeader.Entry;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A `.safetensors` file: an 8-byte little-endian header length, a JSON header, then the numbers of all tensors.
///
/// The whole header is checked when the file is opened (sizes, offsets, overlaps, holes); values are read on demand.
/// F32, F16, BF16 and F64 can be read; tensors of other types are listed, and refused when read. The strings of
/// `__metadata__` are the [#trainingArguments()]; truth values, integers and decimals among them become `Boolean`,
/// `Long` and `Double`. Source: <https://huggingface.co/docs/safetensors>, "Format".
public final class SafetensorsFile implements TensorTable {
    private final CheckpointBytes bytes;
    private final SafetensorsHeader header;
    private final SequencedMap<String, TensorShape> shapes;

    private SafetensorsFile(CheckpointBytes bytes, SafetensorsHeader header) {
        this.bytes = bytes;
        this.header = header;
        SequencedMap<String, TensorShape> byName = new LinkedHashMap<>();
        header.entries().forEach((name, entry) -> byName.put(name, entry.shape()));
        this.shapes = Collections.unmodifiableSequencedMap(byName);
    }

    /// Opens and checks `file`; the caller closes it.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it cannot be read or is not a valid safetensors file
    public static SafetensorsFile open(Path file) {
        CheckpointBytes bytes = CheckpointBytes.open(file);
        try {
            return new SafetensorsFile(bytes, SafetensorsHeader.read(bytes));
        } catch (RuntimeException | Error e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public Path file() {
        return bytes.file();
    }

    @Override
    public SequencedMap<String, TensorShape> tensors() {
        return shapes;
    }

    @Override
    public float[] read(String name) {
        Entry entry = header.entries().get(name);
        if (entry == null) {
            throw bytes.complaint().missingTensor(name);
        }
        ElementType type = ElementType.named(entry.typeName())
                .filter(ElementType::isReadable)
                .orElseThrow(() -> bytes.complaint().unreadableType(name, entry.typeName()));
        long count = entry.shape().elementCount();
        if (count > CheckpointBytes.MOST_VALUES) {
            throw bytes.complaint().tooLarge(name, entry.shape());
        }
        return bytes.readValues(type, entry.begin(), (int) count);
    }

    @Override
    public boolean isHalf(String name) {
        Entry entry = header.entries().get(name);
        return entry != null && entry.typeName().equals(ElementType.F16.name());
    }

    @Override
    public Map<String, Object> trainingArguments() {
        return header.arguments();
    }

    @Override
    public void close() {
        bytes.close();
    }
}
