package io.github.audiomae.checkpoint;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A checkpoint in several files, joined by an index (`model.safetensors.index.json`,
/// `pytorch_model.bin.index.json`): a JSON object whose `weight_map` names the file of every tensor. The files lie
/// beside the index.
///
/// Source: Hugging Face transformers, "Big models", "Sharded checkpoints".
final class ShardedCheckpoint implements TensorTable {
    private static final int MOST_SHARDS = 1000;
    private static final int MOST_INDEX_BYTES = 32 << 20;
    private static final String WEIGHT_MAP = "weight_map";

    private final Path index;
    private final Map<String, TensorTable> shards = new LinkedHashMap<>();
    private final SequencedMap<String, TensorTable> places = new LinkedHashMap<>();
    private final SequencedMap<String, TensorShape> shapes = new LinkedHashMap<>();

    private ShardedCheckpoint(Path index) {
        this.index = index;
    }

    /// Opens all files of the index; the caller closes the table.
    ///
    /// @throws io.github.audiomae.run.ProblemException naming the files or the tensors that are missing
    static ShardedCheckpoint open(Path index) {
        JsonNode map = map(index).orElseThrow(() -> new Complaint(index).refused(Sentence.of("checkpoint.json")));
        ShardedCheckpoint joined = new ShardedCheckpoint(index);
        try {
            joined.openShards(map);
            joined.placeTensors(map);
            return joined;
        } catch (RuntimeException | Error e) {
            joined.close();
            throw e;
        }
    }

    private void openShards(JsonNode map) {
        Complaint complaint = new Complaint(index);
        SequencedMap<String, Path> files = new LinkedHashMap<>();
        for (JsonNode shard : map) {
            String name = shard.asText();
            if (!shard.isTextual()
                    || name.isEmpty()
                    || name.contains("/")
                    || name.contains("\\")
                    || name.equals("..")) {
                throw complaint.damaged(Sentence.of("checkpoint.shard.name", Complaint.quote(name)));
            }
            files.putIfAbsent(name, index.resolveSibling(name));
        }
        if (files.isEmpty() || files.size() > MOST_SHARDS) {
            throw complaint.damaged(Sentence.of("checkpoint.shard.count", files.size(), MOST_SHARDS));
        }
        List<String> missing = files.entrySet().stream()
                .filter(file -> !Files.isRegularFile(file.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            throw complaint.refused(Sentence.of("checkpoint.shard.missing", Sentence.listed(missing)));
        }
        files.forEach((name, file) -> shards.put(name, openShard(file)));
    }

    private static TensorTable openShard(Path file) {
        if (FileContent.of(file) == FileContent.JSON) {
            throw new Complaint(file).refused(Sentence.of("checkpoint.json"));
        }
        return FileContent.openFile(file, Optional.empty());
    }

    private void placeTensors(JsonNode map) {
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            String file = entry.getValue().asText();
            TensorTable shard = shards.get(file);
            TensorShape shape = shard == null ? null : shard.tensors().get(entry.getKey());
            if (shard == null || shape == null) {
                throw new Complaint(index)
                        .damaged(Sentence.of("checkpoint.shard.tensor", Complaint.quote(entry.getKey()), file));
            }
            places.put(entry.getKey(), shard);
            shapes.put(entry.getKey(), shape);
        }
    }

    private static Optional<JsonNode> map(Path index) {
        try {
            if (Files.size(index) > MOST_INDEX_BYTES) {
                return Optional.empty();
            }
            JsonNode map = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(index.toFile())
                    .path(WEIGHT_MAP);
            return map.isObject() ? Optional.of(map) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Path file() {
        return index;
    }

    @Override
    public SequencedMap<String, TensorShape> tensors() {
        return Collections.unmodifiableSequencedMap(shapes);
    }

    @Override
    public float[] read(String name) {
        return place(name).read(name);
    }

    @Override
    public boolean isHalf(String name) {
        TensorTable place = places.get(name);
        return place != null && place.isHalf(name);
    }

    private TensorTable place(String name) {
        TensorTable place = places.get(name);
        if (place == null) {
            throw new Complaint(index).missingTensor(name);
        }
        return place;
    }

    @Override
    public Map<String, Object> trainingArguments() {
        Map<String, Object> all = new LinkedHashMap<>();
        shards.values().forEach(shard -> all.putAll(shard.trainingArguments()));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public List<Sentence> remarks() {
        return List.of(Sentence.of("checkpoint.shard.joined", shards.size()));
    }

    @Override
    public void close() {
        shards.values().forEach(TensorTable::close);
    }
}
