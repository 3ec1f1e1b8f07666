package io.github.audiomae.inference;

import ai.djl.ndarray.NDList;
import ai.djl.translate.Batchifier;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.util.List;

/// A translator that converts a whole batch to tensors at once.
///
/// DJL's default, one tensor per item and then stacking, needs operators that its ONNX Runtime arrays do not have.
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

    /// Never stacks anything; its presence makes DJL call the batch methods.
    @Override
    public Batchifier getBatchifier() {
        return Batchifier.STACK;
    }
}
