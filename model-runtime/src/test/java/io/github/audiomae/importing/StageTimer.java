package io.github.audiomae.importing;

import com.sun.management.OperatingSystemMXBean;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.Tokens;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The half of `resources/bench/pytorch.py` that runs in Java: imports two checkpoints as one model, makes the same
/// model in eight bits, and then runs, for each line that it reads, one stage once. A line is `fp32 classify` or
/// `int8 encode`; the answer is a line with the milliseconds and those of processor time. Ends with its input.
///
/// Arguments: the pretrained checkpoint, the fine-tuned one, threads.
final class StageTimer {
    private static final CancellationToken NEVER = CancellationToken.none();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double HIDDEN_SHARE = 0.8;

    private final LoadedModel model;
    private final SpectrogramWindow window;
    private final PatchMask mask;
    private final PatchMask nothing;
    private final Tokens tokens;

    private StageTimer(ModelFolder folder, int threads) {
        model = LoadedModel.open(folder, new ExecutionTarget.Cpu(threads));
        window = ProbeSound.window(0, folder.manifest().preprocessing());
        mask = new MaskStrategy.Random(HIDDEN_SHARE, 0).mask(folder.manifest().grid());
        nothing = PatchMask.nothingHidden(folder.manifest().grid());
        tokens = model.encode(window, mask, NEVER);
    }

    public static void main(String... pretrainedFinetunedThreads) throws IOException {
        int threads = Integer.parseInt(pretrainedFinetunedThreads[2]);
        ModelLibrary library = new ModelLibrary(Files.createTempDirectory("stages"), List.of());
        ModelFolder single = new ModelImporter(library)
                .run(
                        ImportRequest.of(Path.of(pretrainedFinetunedThreads[0]))
                                .withClassifier(Path.of(pretrainedFinetunedThreads[1]))
                                .named("fp32"),
                        Progress.NONE,
                        NEVER);
        ModelFolder reduced = new ModelOptimizer(library, List::of).run(single, "int8", false, Progress.NONE, NEVER);
        System.err.println(reduced.manifest().accuracy());
        Map<String, StageTimer> timers = new LinkedHashMap<>();
        timers.put("fp32", new StageTimer(single, threads));
        timers.put("int8", new StageTimer(reduced, threads));
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            System.out.println(Objects.requireNonNull(timers.get(words[0])).milliseconds(words[1]));
        }
    }

    private String milliseconds(String stage) {
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        switch (stage) {
            case "encode" -> model.encode(window, mask, NEVER);
            case "decode" -> model.decode(tokens, mask, NEVER);
            case "classify" -> model.classify(window, nothing, NEVER);
            default -> throw new IllegalArgumentException(stage);
        }
        long end = System.nanoTime();
        return (end - start) / 1e6 + " " + (SYSTEM.getProcessCpuTime() - processor) / 1e6;
    }
}
