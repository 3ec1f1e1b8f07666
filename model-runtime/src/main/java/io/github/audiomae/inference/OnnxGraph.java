package io.github.audiomae.inference;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;

/// One open ONNX file: DJL owns it, translates and predicts; [CancellableBlock] runs it. Thread-safe.
final class OnnxGraph<I, O> implements AutoCloseable {
    /// Out-of-memory messages of ONNX Runtime, its arena, the C++ library and CUDA.
    private static final Pattern OUT_OF_MEMORY = Pattern.compile(
            "failed to allocate|bad_?\\s?alloc|out of memory|not enough memory", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final ZooModel<I, O> model;
    private final SessionOptions options;
    private final ExecutionTarget target;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxGraph(String name, ZooModel<I, O> model, SessionOptions options, ExecutionTarget target) {
        this.name = name;
        this.model = model;
        this.options = options;
        this.target = target;
    }

    /// Loads a graph of a model.
    ///
    /// @throws ProblemException if the model lacks it, or its file does not satisfy the contract
    /// @throws OrtException if the file cannot be loaded or the target cannot be used
    static <I, O> OnnxGraph<I, O> open(
            ModelFolder folder, GraphContract contract, BatchTranslator<I, O> translator, ExecutionTarget target)
            throws OrtException {
        String form = form(folder, contract.graph(), target);
        Path file = folder.graph(form);
        GraphEntry description =
                Optional.ofNullable(folder.manifest().graphs().get(form)).orElseThrow();
        return open(
                folder,
                contract,
                translator,
                target,
                new Source(
                        file,
                        contract.inputNames(description, file),
                        contract.outputNames(description, file),
                        (environment, options) -> environment.createSession(file.toString(), options)));
    }

    /// Loads a graph that was made from one of a model; its inputs and outputs have the names of the contract.
    ///
    /// @param bytes of an ONNX file
    /// @throws OrtException if it cannot be loaded or the target cannot be used
    static <I, O> OnnxGraph<I, O> open(
            ModelFolder folder,
            GraphContract contract,
            BatchTranslator<I, O> translator,
            ExecutionTarget target,
            byte[] bytes)
            throws OrtException {
        return open(
                folder,
                contract,
                translator,
                target,
                new Source(
                        folder.folder(),
                        contract.inputs().stream().map(TensorSpec::role).toList(),
                        contract.outputs().stream().map(TensorSpec::role).toList(),
                        (environment, options) -> environment.createSession(bytes, options)));
    }

    /// Where a session comes from.
    ///
    /// @param place for messages
    private record Source(Path place, List<String> inputs, List<String> outputs, Opening opening) {
        @FunctionalInterface
        interface Opening {
            OrtSession open(OrtEnvironment environment, SessionOptions options) throws OrtException;
        }
    }

    private static <I, O> OnnxGraph<I, O> open(
            ModelFolder folder,
            GraphContract contract,
            BatchTranslator<I, O> translator,
            ExecutionTarget target,
            Source source)
            throws OrtException {
        // First, since it starts DJL, and DJL must start before anything of ONNX Runtime.
        OrtEnvironment environment = OnnxEngine.environment();
        SessionOptions options = SessionSettings.of(target);
        Model model = Model.newInstance(folder.id() + "/" + contract.graph(), device(target), OnnxEngine.NAME);
        OnnxGraph<I, O> graph = new OnnxGraph<>(
                "The " + contract.graph() + " of " + folder.id(), new ZooModel<>(model, translator), options, target);
        try {
            OrtSession session = source.opening().open(environment, options);
            model.setBlock(new CancellableBlock(
                    session, (OrtNDManager) model.getNDManager(), source.inputs(), source.outputs()));
            contract.check(session, source.place(), source.inputs(), source.outputs());
            return graph;
        } catch (OrtException | RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /// Runs one batch.
    ///
    /// @param inputs at least one
    /// @param token ends the native run when cancelled
    /// @return one output per input
    /// @throws CancellationException if the token was cancelled
    /// @throws ProblemException if the run fails
    List<O> run(List<I> inputs, CancellationToken token) {
        token.throwIfCancelled();
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(name + " is closed");
            }
            return ScopedValue.where(CancellableBlock.TOKEN, token).call(() -> predict(inputs));
        } catch (TranslateException e) {
            token.throwIfCancelled();
            throw failure(reason(e), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The problem for a failed run. A device that runs out of memory counts as a failing device, after which the
    /// CPU can be used.
    private ProblemException failure(String reason, Throwable cause) {
        boolean onGpu = target instanceof Accelerator;
        if (!onGpu && OUT_OF_MEMORY.matcher(reason).find()) {
            return new ProblemException(ProblemCode.OUT_OF_MEMORY, Sentence.of("run.memory", name), cause);
        }
        return new ProblemException(
                ProblemCode.RUN_FAILED,
                onGpu
                        ? Sentence.of("run.failed.gpu", name, target.words(), reason)
                        : Sentence.of("run.failed", name, target.words()),
                cause);
    }

    O run(I input, CancellationToken token) {
        return run(List.of(input), token).getFirst();
    }

    private List<O> predict(List<I> inputs) throws TranslateException {
        try (Predictor<I, O> predictor = model.newPredictor()) {
            return predictor.batchPredict(inputs);
        }
    }

    /// Waits for runs in progress; closing twice is harmless.
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                model.close(); // and with its manager the session
                options.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// The name of the graph for the target: on a GPU the form made for it, if the model has one.
    private static String form(ModelFolder folder, String graph, ExecutionTarget target) {
        boolean own =
                target instanceof Accelerator && folder.manifest().graphs().containsKey(graph + GraphEntry.FOR_GPU);
        return own ? graph + GraphEntry.FOR_GPU : graph;
    }

    private static Device device(ExecutionTarget target) {
        return switch (target) {
            case Accelerator.Cuda(int number) -> Device.gpu(number);
            case ExecutionTarget other -> Device.cpu();
        };
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
    }
}
