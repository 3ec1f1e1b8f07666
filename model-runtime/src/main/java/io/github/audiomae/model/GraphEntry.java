package io.github.audiomae.model;

import java.util.List;

/// One ONNX file of a model.
///
/// @param file its name inside the model folder
/// @param inputs names of its inputs
/// @param outputs names of its outputs
public record GraphEntry(String file, List<String> inputs, List<String> outputs) {
    /// Role: spectrogram and kept patches in, tokens out.
    public static final String ENCODER = "encoder";

    /// Role: tokens in, patches out.
    public static final String DECODER = "decoder";

    /// Role: spectrogram and kept patches in, logits and embedding out.
    public static final String CLASSIFIER = "classifier";

    /// Suffix of a role: the same graph in a form for GPUs, which is used there instead.
    public static final String FOR_GPU = "-gpu";

    public GraphEntry {
        Required.field(file, "file");
        inputs = List.copyOf(Required.field(inputs, "inputs"));
        outputs = List.copyOf(Required.field(outputs, "outputs"));
    }
}
