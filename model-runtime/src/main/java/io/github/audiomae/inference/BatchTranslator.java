package io.github.audiomae.inference;

import ai.djl.ndarray.NDList;
import ai.djl.translate.Batchifier;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.List;

/// A translator that turns a whole batch into tensors at once.
///
/// DJL's own way, one tensor per item and then stacking, needs operators that its ONNX Runtime arrays do not have.
abstract class BatchTranslator<I, O> implements Translator<I, O> {
    @Override
    public abstract NDList batchProcessInput(TranslatorContext context, List<I> inputs);

    @Override
    public abstract List<O> batchProcessOutput(TranslatorContext context, NDList outputs);

    @Override
    public NDList processInput(TranslatorContext context, I input) {
        return batchProcessInput(context, List.of(input));
    }

    @Override
    public O processOutput(TranslatorContext context, NDList outputs) {
        return batchProcessOutput(context, outputs).getFirst();
    }

    /// Never asked to stack: it only tells DJL to call the batch methods.
    @Override
    public Batchifier getBatchifier() {
        return Batchifier.STACK;
    }
}
