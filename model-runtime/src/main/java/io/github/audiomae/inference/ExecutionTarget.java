package io.github.audiomae.inference;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a model runs: as requested, or as it turned out.
public sealed interface ExecutionTarget {
    /// The CPU.
    ///
    /// @param threads number of threads that one run uses, ≥ 1
    record Cpu(int threads) implements ExecutionTarget {
        public Cpu {
            if (threads < 1) {
                throw new IllegalArgumentException("a run needs at least one thread, got " + threads);
            }
        }

        @Override
        public Sentence words() {
            return Sentence.of("device.cpu", threads);
        }
    }

    /// An NVIDIA GPU.
    ///
    /// @param device its CUDA number, from 0
    record Cuda(int device) implements ExecutionTarget {
        public Cuda {
            if (device < 0) {
                throw new IllegalArgumentException("CUDA devices are numbered from 0, got " + device);
            }
        }

        @Override
        public Sentence words() {
            return Sentence.of("device.cuda", device);
        }
    }

    /// The target for a person to read, such as `CPU · 2 threads`.
    Sentence words();

    /// The CPU with one thread per core.
    static Cpu cpu() {
        return new Cpu(Runtime.getRuntime().availableProcessors());
    }

    /// Parses `cpu`, `cpu:THREADS`, `cuda`, `cuda:DEVICE` or `auto`, in upper or lower case. `auto` is the first
    /// GPU if [Devices] finds nothing missing for it, else the CPU.
    ///
    /// @throws ProblemException if the text is none of these
    static ExecutionTarget parse(String text) {
        Matcher words = Pattern.compile("(cpu|cuda|auto)(?::(\\d{1,4}))?").matcher(text.toLowerCase(Locale.ROOT));
        if (words.matches()) {
            String number = words.group(2);
            switch (words.group(1)) {
                case "cpu" -> {
                    if (number == null) {
                        return cpu();
                    } else if (Integer.parseInt(number) > 0) {
                        return new Cpu(Integer.parseInt(number));
                    }
                }
                case "cuda" -> {
                    return new Cuda(number == null ? 0 : Integer.parseInt(number));
                }
                default -> {
                    if (number == null) {
                        return Devices.report().whyNoCuda().isEmpty() ? new Cuda(0) : cpu();
                    }
                }
            }
        }
        throw new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("device.unknown", text));
    }
}
