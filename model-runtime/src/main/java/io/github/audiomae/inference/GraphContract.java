package io.github.audiomae.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The inputs and outputs of a graph that the contract of a model folder prescribes.
///
/// @param graph `encoder`, `decoder` or `classifier`
/// @param inputs in the order they are fed
/// @param outputs in the order they are fetched
record GraphContract(String graph, List<TensorSpec> inputs, List<TensorSpec> outputs) {
    /// The names of a file's inputs, in the contract's order.
    List<String> inputNames(GraphEntry description, Path file) {
        return names(inputs, description.inputs(), file, "inputs");
    }

    /// The names of a file's outputs, in the contract's order.
    List<String> outputNames(GraphEntry description, Path file) {
        return names(outputs, description.outputs(), file, "outputs");
    }

    /// A manifest that uses the contract's names may list them in any order; other names are taken in the
    /// contract's order.
    private List<String> names(List<TensorSpec> specs, List<String> given, Path file, String what) {
        List<String> roles = specs.stream().map(TensorSpec::role).toList();
        if (given.containsAll(roles)) {
            return roles;
        }
        if (given.size() < roles.size()) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED, Sentence.of("contract.list", file, what, given, graph, roles));
        }
        return given.subList(0, roles.size());
    }

    /// Checks that a session satisfies the contract.
    ///
    /// @throws ProblemException naming the first input or output that does not
    void check(OrtSession session, Path file, List<String> inputNames, List<String> outputNames) throws OrtException {
        if (session.getInputInfo().size() != inputs.size()) {
            throw refused(file, Sentence.of("contract.inputs", session.getInputNames(), inputNames));
        }
        check(inputs, inputNames, session.getInputInfo(), file, TensorSpec::mismatchOfInput);
        check(outputs, outputNames, session.getOutputInfo(), file, TensorSpec::mismatchOfOutput);
    }

    private void check(
            List<TensorSpec> specs,
            List<String> names,
            Map<String, NodeInfo> found,
            Path file,
            BiFunction<TensorSpec, NodeInfo, Optional<Sentence>> mismatch) {
        for (int i = 0; i < specs.size(); i++) {
            String name = names.get(i);
            NodeInfo info = found.get(name);
            if (info == null) {
                throw refused(file, Sentence.of("contract.lacks", name, found.keySet()));
            }
            Optional<Sentence> wrong = mismatch.apply(specs.get(i), info);
            if (wrong.isPresent()) {
                throw refused(file, Sentence.of("contract.unusable", name, wrong.get()));
            }
        }
    }

    private ProblemException refused(Path file, Sentence why) {
        return new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("contract.refused", graph, file, why));
    }
}
