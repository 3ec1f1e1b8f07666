package io.github.audiomae.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The JSON header of a safetensors file, read as a stream and checked against the file's length.
final class SafetensorsHeader {
    /// One tensor; `begin` and `end` are byte positions in the file.
    record Entry(String typeName, TensorShape shape, long begin, long end) {}

    /// The format's own limit on the length of the header.
    private static final long LONGEST_HEADER_BYTES = 100_000_000;

    private static final int MOST_TENSORS = 100_000;
    private static final int MOST_AXES = 16;
    private static final int LENGTH_BYTES = 8;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNameLength(10_000)
                    .maxNumberLength(100)
                    .maxStringLength(10_000_000)
                    .build())
            .build();

    private final CheckpointBytes file;
    private final long dataStart;
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    private final MetadataArguments arguments = new MetadataArguments();

    private SafetensorsHeader(CheckpointBytes file, long dataStart) {
        this.file = file;
        this.dataStart = dataStart;
    }

    /// @throws ProblemException if the header is not valid
    static SafetensorsHeader read(CheckpointBytes file) {
        if (file.size() < LENGTH_BYTES) {
            throw file.complaint().damaged(Sentence.of("checkpoint.header.short", file.size()));
        }
        long length = file.read(0, LENGTH_BYTES).getLong();
        if (length < 0 || length > LONGEST_HEADER_BYTES || length > file.size() - LENGTH_BYTES) {
            throw file.complaint()
                    .damaged(Sentence.of("checkpoint.header.length", Long.toUnsignedString(length), file.size()));
        }
        SafetensorsHeader header = new SafetensorsHeader(file, LENGTH_BYTES + length);
        try (JsonParser json = JSON.createParser(file.stream(LENGTH_BYTES, LENGTH_BYTES + length))) {
            header.readTop(json);
        } catch (JsonProcessingException e) {
            throw file.complaint().damaged(Sentence.of("checkpoint.header.no-json"), e);
        } catch (IOException e) {
            throw file.complaint().unreadable(e);
        }
        header.checkLayout();
        return header;
    }

    SequencedMap<String, Entry> entries() {
        return entries;
    }

    Map<String, Object> arguments() {
        return arguments.byName();
    }

    private void readTop(JsonParser json) throws IOException {
        expect(json.nextToken() == JsonToken.START_OBJECT, () -> Sentence.of("checkpoint.header.no-object"));
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            expect(
                    json.nextToken() == JsonToken.START_OBJECT,
                    () -> Sentence.of("checkpoint.header.entry", Complaint.quote(name)));
            if (name.equals("__metadata__")) {
                arguments.read(json);
            } else {
                expect(entries.size() < MOST_TENSORS, () -> Sentence.of("checkpoint.header.many", MOST_TENSORS));
                entries.put(name, readEntry(name, json));
            }
        }
        expect(json.nextToken() == null, () -> Sentence.of("checkpoint.header.more"));
    }

    private Entry readEntry(String name, JsonParser json) throws IOException {
        String typeName = null;
        long[] sizes = null;
        long[] offsets = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            switch (key) {
                case "dtype" -> typeName = value == JsonToken.VALUE_STRING ? json.getText() : null;
                case "shape" -> sizes = readNumbers(json, MOST_AXES);
                case "data_offsets" -> offsets = readNumbers(json, 2);
                default -> json.skipChildren();
            }
        }
        if (typeName == null || sizes == null || offsets == null || offsets.length != 2) {
            throw file.complaint().damaged(Sentence.of("checkpoint.header.tensor", Complaint.quote(name)));
        }
        return place(name, typeName, sizes, offsets[0], offsets[1]);
    }

    private Entry place(String name, String typeName, long[] sizes, long begin, long end) {
        long dataBytes = file.size() - dataStart;
        expect(
                begin <= end && end <= dataBytes,
                () -> Sentence.of("checkpoint.tensor.bytes", Complaint.quote(name), begin, end, dataBytes));
        TensorShape shape = TensorShape.checked(sizes)
                .orElseThrow(
                        () -> file.complaint().damaged(Sentence.of("checkpoint.tensor.shape", Complaint.quote(name))));
        ElementType.named(typeName)
                .ifPresent(type -> expect(
                        shape.elementCount() <= Long.MAX_VALUE / type.byteCount()
                                && shape.elementCount() * type.byteCount() == end - begin,
                        () -> Sentence.of("checkpoint.tensor.fill", Complaint.quote(name), shape, end - begin)));
        return new Entry(typeName, shape, dataStart + begin, dataStart + end);
    }

    /// The format allows neither overlaps nor holes nor bytes after the last tensor.
    private void checkLayout() {
        List<Entry> inFileOrder = new ArrayList<>(entries.values());
        inFileOrder.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        long next = dataStart;
        for (Entry entry : inFileOrder) {
            if (entry.begin() != next) {
                throw file.complaint()
                        .damaged(
                                entry.begin() < next
                                        ? Sentence.of("checkpoint.tensor.overlap")
                                        : Sentence.of("checkpoint.tensor.hole"));
            }
            next = entry.end();
        }
        expect(next == file.size(), () -> Sentence.of("checkpoint.tensor.after"));
    }

    private long @Nullable [] readNumbers(JsonParser json, int most) throws IOException {
        if (!json.isExpectedStartArrayToken()) {
            json.skipChildren();
            return null;
        }
        List<Long> numbers = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_NUMBER_INT && numbers.size() < most) {
            numbers.add(json.getLongValue());
        }
        expect(json.currentToken() == JsonToken.END_ARRAY, () -> Sentence.of("checkpoint.header.list"));
        expect(numbers.stream().allMatch(n -> n >= 0), () -> Sentence.of("checkpoint.header.negative"));
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private void expect(boolean sound, Supplier<Sentence> otherwise) {
        if (!sound) {
            throw file.complaint().damaged(otherwise.get());
        }
    }
}
