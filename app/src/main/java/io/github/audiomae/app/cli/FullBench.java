package io.github.audiomae.app.cli;

import io.github.audiomae.explore.Bench;
import io.github.audiomae.explore.DeviceCheck;
import io.github.audiomae.explore.ManyWindows;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.inference.DeviceReport;
import io.github.audiomae.inference.Devices;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Sentence;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything that `bench --full` measures of a machine, as one record for a report.
///
/// @param model its id
/// @param precision of its graphs
/// @param steps from sound to result, on the device that was asked for
/// @param manyWindows ways to embed many windows on the CPU, fastest first
/// @param devices all others beside the CPU, with time and largest differences or the reason
record FullBench(
        String program,
        Machine machine,
        String model,
        String precision,
        String device,
        List<Bench.Step> steps,
        List<ManyWindows.Way> manyWindows,
        List<Device> devices) {
    private static final double GIGA = 1e9;
    private static final int WINDOWS = 16;

    /// @param gpus as their driver names them
    record Machine(
            String system,
            String processor,
            int cores,
            double memoryGigabytes,
            List<String> gpus,
            String java,
            String onnxRuntime) {
        static Machine of(DeviceReport report) {
            return new Machine(
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    System.getProperty("os.arch"),
                    report.cores(),
                    report.memory().totalBytes() / GIGA,
                    report.gpus().stream()
                            .map(gpu -> gpu.name() + ", driver " + gpu.driver())
                            .toList(),
                    Runtime.version().toString(),
                    report.onnxRuntime());
        }
    }

    /// @param milliseconds per window in the model's main use, or null if the device was not used
    /// @param differences from the CPU's outputs
    /// @param whyNot one sentence, or null
    record Device(
            String device,
            @Nullable Double milliseconds,
            List<DeviceCheck.Difference> differences,
            @Nullable String whyNot) {
        static Device of(DeviceCheck.Other other) {
            return new Device(
                    other.text(),
                    other.time().isPresent() ? other.time().get().milliseconds() : null,
                    other.differences(),
                    other.whyNot().map(Sentence::toString).orElse(null));
        }
    }

    /// Measures a machine; takes from half a minute to some minutes.
    ///
    /// @param program its version
    static FullBench of(String program, LoadedModel model, int runs, CancellationToken token) {
        List<Bench.Step> steps = new Bench(model, runs).run(token);
        return new FullBench(
                program,
                Machine.of(Devices.report()),
                model.folder().id(),
                EnumWord.of(model.manifest().precision()),
                model.device().display(),
                steps,
                ManyWindows.measure(model.folder(), WINDOWS, token),
                DeviceCheck.run(model.folder(), token).others().stream()
                        .map(Device::of)
                        .toList());
    }

    /// Prints it as a table to be pasted into a report.
    void print(PrintStream out) {
        line(out, "program", program + ", ONNX Runtime " + machine.onnxRuntime() + ", Java " + machine.java());
        line(
                out,
                "machine",
                String.format(
                        Locale.ROOT,
                        "%s, %s, %d cores, %.1f GB",
                        machine.system(),
                        machine.processor(),
                        machine.cores(),
                        machine.memoryGigabytes()));
        machine.gpus().forEach(gpu -> line(out, "GPU", gpu));
        line(out, "model", model + " (" + precision + ") on " + device);
        for (Bench.Step step : steps) {
            line(
                    out,
                    step.name(),
                    String.format(
                            Locale.ROOT,
                            "%9.2f ms, fastest %9.2f ms, %6.0f x real time",
                            step.medianMilliseconds(),
                            step.fastestMilliseconds(),
                            step.timesRealTime()));
        }
        for (ManyWindows.Way way : manyWindows) {
            line(
                    out,
                    "many windows",
                    String.format(
                            Locale.ROOT,
                            "%9.2f per second: sessions %d, runs at once %d, threads of each %d, batch %d",
                            way.windowsPerSecond(),
                            way.sessions(),
                            way.runs(),
                            way.threads(),
                            way.batch()));
        }
        for (Device other : devices) {
            double largest = other.differences().stream()
                    .mapToDouble(DeviceCheck.Difference::relative)
                    .max()
                    .orElse(0);
            line(
                    out,
                    other.device(),
                    other.milliseconds() == null
                            ? "not used: " + other.whyNot()
                            : String.format(
                                    Locale.ROOT,
                                    "%9.2f ms per window, differs from the CPU by %.1e",
                                    other.milliseconds(),
                                    largest));
        }
    }

    private static void line(PrintStream out, String name, String text) {
        out.println(String.format(Locale.ROOT, "%-22s %s", name, text));
    }
}
