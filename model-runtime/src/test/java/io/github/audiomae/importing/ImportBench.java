package io.github.audiomae.importing;

import io.github.audiomae.checkpoint.CheckpointWriter;
import io.github.audiomae.graph.MadeTensors;
import io.github.audiomae.graph.dass.MadeDass;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures how long the import of a checkpoint takes, and its peak memory. The limits are 60 s and 2.5 GB on two
/// cores.
///
/// Arguments: checkpoints, or none for generated ones of the sizes of the official ViT-B and the published DASS (1.2 GB
/// in the temporary folder, deleted afterwards). Each is imported by a process of its own, so that measurements do not
/// affect one another.
final class ImportBench {
    /// The argument that makes a process import one checkpoint.
    private static final String ALONE = "--alone";

    private static final String HIGH_WATER = "VmHWM:";

    private ImportBench() {}

    /// Prints a line for each checkpoint.
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals(ALONE)) {
            importAlone(Path.of(arguments[1]));
        } else if (arguments.length > 0) {
            for (String checkpoint : arguments) {
                inProcessOfItsOwn(Path.of(checkpoint));
            }
        } else {
            Path folder = Files.createTempDirectory("import-bench");
            try {
                for (Path checkpoint : made(folder)) {
                    inProcessOfItsOwn(checkpoint);
                }
            } finally {
                delete(folder);
            }
        }
    }

    private static List<Path> made(Path folder) throws IOException {
        MadeTensors painter = MadeTensors.encoder(768, 12).finalNorm(768).decoder(768, 512, 16, 16);
        MadeTensors ears = MadeTensors.encoder(768, 12).head(768, 527);
        return List.of(
                CheckpointWriter.official(painter, true, folder.resolve("pretrained.pth")),
                CheckpointWriter.safetensors(ears, folder.resolve("finetuned.safetensors")),
                CheckpointWriter.safetensors(
                        MadeDass.published(MadeDass.SMALL), folder.resolve("DASS_small.safetensors")),
                CheckpointWriter.safetensors(
                        MadeDass.published(MadeDass.MEDIUM), folder.resolve("DASS_medium.safetensors")));
    }

    private static void inProcessOfItsOwn(Path checkpoint) throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportBench.class.getName(),
                        ALONE,
                        checkpoint.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void importAlone(Path checkpoint) throws IOException {
        Path home = Files.createTempDirectory("import-bench-home");
        try {
            ModelFolder model = new ModelImporter(new ModelLibrary(home, List.of()))
                    .run(ImportRequest.of(checkpoint), Progress.NONE, CancellationToken.none());
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %5.1f s, %4.2f GB at most, %d MB to read, load %.1f: %s%n",
                    checkpoint.getFileName(),
                    ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
                    highWaterBytes() / 1e9,
                    Files.isRegularFile(checkpoint) ? Files.size(checkpoint) / 1_000_000 : 0,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    model.manifest().architecture().describe());
        } finally {
            delete(home);
        }
    }

    /// The peak memory of this process, native memory included; NaN except on Linux.
    private static double highWaterBytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(HIGH_WATER))
                .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList().reversed()) {
                Files.delete(path);
            }
        }
    }
}
