package io.github.audiomae.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists the GPUs with the driver's own tool, `nvidia-smi`. Not yet tested on a machine with a GPU.
final class GpuList {
    private static final long PATIENCE_SECONDS = 5;
    private static final long MEBI = 1 << 20;

    private static final List<String> COMMAND = List.of(
            "nvidia-smi",
            "--query-gpu=index,name,driver_version,memory.total,memory.used",
            "--format=csv,noheader,nounits");

    private static final Pattern LINE = Pattern.compile("\\s*(\\d+), (.+), ([0-9.]+), (\\d+), (\\d+)\\s*");

    private GpuList() {}

    /// All GPUs; empty if the tool is missing or does not answer.
    static List<Gpu> ask() {
        try {
            Process process = new ProcessBuilder(COMMAND)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    return List.of();
                }
                return parse(new String(process.getInputStream().readAllBytes(), UTF_8));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return List.of(); // no driver
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /// @param text one line per GPU: number, name, driver, MiB in total, MiB in use
    static List<Gpu> parse(String text) {
        List<Gpu> gpus = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher fields = LINE.matcher(line);
            if (fields.matches()) {
                gpus.add(new Gpu(
                        Integer.parseInt(fields.group(1)),
                        fields.group(2),
                        fields.group(3),
                        Long.parseLong(fields.group(4)) * MEBI,
                        Long.parseLong(fields.group(5)) * MEBI));
            }
        }
        return List.copyOf(gpus);
    }
}
