package io.github.audiomae.pyramid;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Measures overview and survey of a recording at its own rate: a sketch of all of it, the tiles of a screen, one
/// reading from start to end, and the most memory of the process. Arguments: folder, rate in hertz, minutes, FFT size.
final class FullBandBench {
    private FullBandBench() {}

    public static void main(String... arguments) throws IOException {
        int rate = Integer.parseInt(arguments[1]);
        int minutes = Integer.parseInt(arguments[2]);
        FullBand form = new FullBand(rate, Integer.parseInt(arguments[3]), FourierWindow.HANN);
        Path folder = Path.of(arguments[0]);
        Path file = folder.resolve(rate + "-" + minutes + ".wav");
        if (!Files.exists(file)) {
            write(file, rate, minutes);
        }
        long frames = form.frames(minutes * 60.0);
        CancellationToken never = CancellationToken.none();
        FullBand other = new FullBand(rate, form.fftSize(), FourierWindow.HAMMING);
        try (Pyramid first = new Pyramid(file, other, new TileCache(folder.resolve("tiles-" + System.nanoTime())))) {
            long[] start = now();
            first.overview(frames, never);
            tell("overview, cold", start);
        }
        try (Pyramid pyramid = new Pyramid(file, form, new TileCache(folder.resolve("tiles-" + System.nanoTime())))) {
            long[] start = now();
            pyramid.overview(frames, never);
            tell("overview", start);
            start = now();
            int top = Pyramid.topResolution(frames);
            for (int index = 0; index < 8; index++) {
                pyramid.tile(new TileKey(form, Math.max(0, top - 3), index), never);
            }
            tell("8 tiles of a screen", start);
            start = now();
            pyramid.tile(new TileKey(form, form.directResolution(), 1), never);
            tell("coarsest exact tile", start);
            start = now();
            for (int index = 0; index < 6; index++) {
                pyramid.tile(new TileKey(form, 1, 1000 + index), never);
            }
            tell("6 fine tiles", start);
            start = now();
            pyramid.survey(frames, never, Progress.NONE, tile -> {});
            tell("survey", start);
        }
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }

    private static void tell(String what, long[] start) {
        long[] end = now();
        System.out.printf(
                "%-20s %.3f s, processor time %.3f s%n", what, (end[0] - start[0]) / 1e9, (end[1] - start[1]) / 1e9);
    }

    private static long[] now() {
        return new long[] {
            System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        };
    }

    /// Noise with a call every second: one minute of it again and again.
    private static void write(Path file, int rate, int minutes) throws IOException {
        byte[] minute = new byte[2 * rate * 60];
        ByteBuffer samples = ByteBuffer.wrap(minute).order(ByteOrder.LITTLE_ENDIAN);
        Random random = new Random(1);
        for (int i = 0; i < rate * 60; i++) {
            double call = i % rate < rate / 10 ? 3000 * Math.sin(i * (0.5 + i % rate / (double) rate)) : 0;
            samples.putShort((short) (random.nextGaussian() * 50 + call));
        }
        long bytes = (long) minute.length * minutes;
        ByteBuffer header = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RF64".getBytes())
                .putInt(-1)
                .put("WAVEds64".getBytes())
                .putInt(28)
                .putLong(bytes + 72);
        header.putLong(bytes).putLong(bytes / 2).putInt(0);
        header.put("fmt ".getBytes())
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(2 * rate);
        header.putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(-1);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header.array());
            for (int i = 0; i < minutes; i++) {
                out.write(minute);
            }
        }
    }
}
