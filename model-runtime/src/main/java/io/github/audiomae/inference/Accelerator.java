package io.github.audiomae.inference;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;

/// A target other than the CPU: an execution provider of ONNX Runtime. [AcceleratorProbe] says what is missing for one,
/// [Trial] whether a model works on it.
public sealed interface Accelerator extends ExecutionTarget {
    /// An NVIDIA GPU.
    ///
    /// @param device its CUDA number, from 0
    record Cuda(int device) implements Accelerator {
        public Cuda {
            if (device < 0) {
                throw new IllegalArgumentException("CUDA devices are numbered from 0, got " + device);
            }
        }

        @Override
        public Sentence words() {
            return Sentence.of("device.cuda", device);
        }

        @Override
        public String text() {
            return "cuda:" + device;
        }
    }

    /// Apple's CoreML, which divides a model among processor, GPU and neural engine of a Mac.
    record CoreMl() implements Accelerator {
        @Override
        public Sentence words() {
            return Sentence.of("device.coreml");
        }

        @Override
        public String text() {
            return "coreml";
        }
    }

    /// The GPU through WebGPU, where ONNX Runtime contains it: on a Mac.
    record WebGpu() implements Accelerator {
        @Override
        public Sentence words() {
            return Sentence.of("device.webgpu");
        }

        @Override
        public String text() {
            return "webgpu";
        }
    }

    /// An execution provider in a library that the user named, such as Microsoft's for WebGPU or Intel's OpenVINO.
    ///
    /// @param library its file
    record PlugIn(Path library) implements Accelerator {
        @Override
        public Sentence words() {
            return Sentence.of("device.plugin", library.getFileName());
        }

        @Override
        public String text() {
            return PLUG_IN + ":" + library;
        }
    }
}
