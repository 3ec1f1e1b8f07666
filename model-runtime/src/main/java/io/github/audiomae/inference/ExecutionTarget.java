package io.github.audiomae.inference;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a model runs: as requested, or as it turned out.
public sealed interface ExecutionTarget permits ExecutionTarget.Fastest, ExecutionTarget.Cpu, Accelerator {
    /// The beginning of [Accelerator.PlugIn#text()].
    String PLUG_IN = "plugin";

    /// A request for whatever is fastest on this machine; no model runs on it.
    record Fastest() implements ExecutionTarget {
        @Override
        public Sentence words() {
            return Sentence.of("device.fastest");
        }

        @Override
        public String text() {
            return "auto";
        }
    }

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

        @Override
        public String text() {
            return "cpu:" + threads;
        }
    }

    /// The target for a person to read, such as `CPU · 2 threads`.
    Sentence words();

    /// The target as [#parse] reads it.
    String text();

    /// The CPU with one thread per core.
    static Cpu cpu() {
        return new Cpu(Runtime.getRuntime().availableProcessors());
    }

    /// Parses `cpu`, `cpu:THREADS`, `cuda`, `cuda:DEVICE`, `coreml`, `webgpu`, `plugin`, `plugin:LIBRARY` or
    /// `auto`, in upper or lower case. `plugin` is the library in [DevicePlaces]; `auto` is [Fastest].
    ///
    /// @throws ProblemException if the text is none of these
    static ExecutionTarget parse(String text) {
        if (text.toLowerCase(Locale.ROOT).startsWith(PLUG_IN + ":")) {
            return new Accelerator.PlugIn(Path.of(text.substring(PLUG_IN.length() + 1)));
        }
        Matcher words = Pattern.compile("(cpu|cuda)(?::(\\d{1,4}))?|coreml|webgpu|plugin|auto")
                .matcher(text.toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            throw unknown(text);
        }
        String number = words.group(2);
        return switch (words.group(1) == null ? words.group() : words.group(1)) {
            case "cpu" -> number == null ? cpu() : processor(text, Integer.parseInt(number));
            case "cuda" -> new Accelerator.Cuda(number == null ? 0 : Integer.parseInt(number));
            case "coreml" -> new Accelerator.CoreMl();
            case "webgpu" -> new Accelerator.WebGpu();
            case PLUG_IN ->
                DevicePlaces.current()
                        .plugIn()
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("plugin.not-named")));
            default -> new Fastest();
        };
    }

    private static Cpu processor(String text, int threads) {
        if (threads == 0) {
            throw unknown(text);
        }
        return new Cpu(threads);
    }

    private static ProblemException unknown(String text) {
        return new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("device.unknown", text));
    }
}
