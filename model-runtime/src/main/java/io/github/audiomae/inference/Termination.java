package io.github.audiomae.inference;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.RunOptions;
import io.github.audiomae.run.CancellationToken;

/// Ends a native run when its token is cancelled; ONNX Runtime checks the flag before every operator.
final class Termination implements AutoCloseable {
    private final RunOptions options = new RunOptions();
    private final CancellationToken.Registration registration;
    private boolean closed;

    Termination(CancellationToken token) throws OrtException {
        // Failures are thrown as exceptions; ONNX Runtime need not print them too.
        options.setLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        registration = token.onCancel(this::terminate);
    }

    RunOptions options() {
        return options;
    }

    private synchronized void terminate() {
        if (closed) { // a callback that has already started may arrive after the registration was closed
            return;
        }
        try {
            options.setTerminate(true);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        registration.close();
        synchronized (this) {
            if (!closed) {
                closed = true;
                options.close();
            }
        }
    }
}
