package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;

/// A checkpoint made of names, shapes and seeded random numbers.
public final class MadeTensors implements TensorTable {
    private final SequencedMap<String, TensorShape> shapes = new LinkedHashMap<>();
    private final Map<String, float[]> given = new LinkedHashMap<>();
    private boolean half;

    /// An empty checkpoint.
    public static MadeTensors none() {
        return new MadeTensors();
    }

    /// An Audio-MAE's encoder without a norm at the end.
    public static MadeTensors encoder(int width, int depth) {
        MadeTensors tensors = new MadeTensors()
                .with("cls_token", 1, 1, width)
                .with("pos_embed", 1, 513, width)
                .with("patch_embed.proj.weight", width, 1, 16, 16)
                .with("patch_embed.proj.bias", width);
        for (int block = 0; block < depth; block++) {
            tensors.block("blocks." + block, width);
        }
        return tensors;
    }

    public MadeTensors finalNorm(int width) {
        return norm("norm", width);
    }

    public MadeTensors head(int width, int classes) {
        return norm("fc_norm", width).linear("head", width, classes);
    }

    public MadeTensors decoder(int encoderWidth, int width, int depth, int heads) {
        with("mask_token", 1, 1, width).with("decoder_pos_embed", 1, 513, width);
        linear("decoder_embed", encoderWidth, width);
        for (int block = 0; block < depth; block++) {
            String name = "decoder_blocks." + block;
            block(name, width);
            with(name + ".attn.tau", heads);
            linear(name + ".attn.meta_mlp.fc1", 2, 24);
            linear(name + ".attn.meta_mlp.fc2", 24, heads);
        }
        return norm("decoder_norm", width).linear("decoder_pred", width, 256);
    }

    /// The decoder in which all rows attend to each other.
    public MadeTensors plainDecoder(int encoderWidth, int width, int depth) {
        with("mask_token", 1, 1, width).with("decoder_pos_embed", 1, 513, width);
        linear("decoder_embed", encoderWidth, width);
        for (int block = 0; block < depth; block++) {
            block("decoder_blocks." + block, width);
        }
        return norm("decoder_norm", width).linear("decoder_pred", width, 256);
    }

    public MadeTensors block(String name, int width) {
        return norm(name + ".norm1", width)
                .linear(name + ".attn.qkv", width, 3 * width)
                .linear(name + ".attn.proj", width, width)
                .norm(name + ".norm2", width)
                .linear(name + ".mlp.fc1", width, 4 * width)
                .linear(name + ".mlp.fc2", 4 * width, width);
    }

    public MadeTensors norm(String name, int width) {
        return with(name + ".weight", width).with(name + ".bias", width);
    }

    public MadeTensors linear(String name, int inputs, int outputs) {
        return with(name + ".weight", outputs, inputs).with(name + ".bias", outputs);
    }

    public MadeTensors with(String name, int... sizes) {
        shapes.put(name, new TensorShape(sizes));
        return this;
    }

    public MadeTensors without(String name) {
        shapes.remove(name);
        return this;
    }

    MadeTensors filled(String name, float value) {
        float[] values = random(name);
        Arrays.fill(values, value);
        given.put(name, values);
        return this;
    }

    /// Declares the values as float16 without changing them.
    MadeTensors declaredHalf() {
        half = true;
        return this;
    }

    /// Rounds all values to the nearest float16.
    MadeTensors rounded() {
        for (String name : shapes.keySet()) {
            float[] values = read(name);
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.float16ToFloat(Float.floatToFloat16(values[i]));
            }
            given.put(name, values);
        }
        return this;
    }

    private float[] random(String name) {
        int count = (int) Objects.requireNonNull(shapes.get(name), name).elementCount();
        Random random = new Random(name.hashCode());
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() * 0.2f;
        }
        return values;
    }

    @Override
    public Path file() {
        return Path.of("made.safetensors");
    }

    @Override
    public SequencedMap<String, TensorShape> tensors() {
        return shapes;
    }

    @Override
    public float[] read(String name) {
        float[] values = given.get(name);
        return values == null ? random(name) : values.clone();
    }

    @Override
    public boolean isHalf(String name) {
        return half;
    }

    @Override
    public Map<String, Object> trainingArguments() {
        return Map.of();
    }

    @Override
    public void close() {}
}
