package io.github.audiomae.audio.io;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// FFmpeg in a process whose C library writes numbers with a decimal comma, as Java starts it on a German desktop.
@EnabledOnOs(OS.LINUX)
class DecimalCommaTest {
    private static final Path SOURCES = Path.of("/usr/share/i18n/locales/de_DE");

    /// Of `locale.h`, in glibc.
    private static final int LC_NUMERIC = 1;

    @TempDir
    private Path locales;

    @BeforeEach
    void useGermanNumbers() throws Throwable {
        assumeTrue(Files.exists(SOURCES), "the system has no sources of locales");
        Process made = new ProcessBuilder(
                        "localedef",
                        "-i",
                        "de_DE",
                        "-f",
                        "UTF-8",
                        locales.resolve("de_DE.UTF-8").toString())
                .redirectErrorStream(true)
                .redirectOutput(locales.resolve("log").toFile())
                .start();
        made.waitFor();
        setEnvironment("LOCPATH", locales.toString());
        assertThat(setNumbers("de_DE.UTF-8")).as("the locale is in use").isTrue();
    }

    @AfterEach
    void useNumbersOfC() throws Throwable {
        setNumbers("C");
    }

    @Test
    void aSoundOfAnotherRateIsConvertedToTheSameSamples() throws Throwable {
        float[] german = converted();
        setNumbers("C");

        assertThat(german).isEqualTo(converted()).isNotEmpty();
    }

    private static float[] converted() {
        float[] input = new float[4410];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) Math.sin(0.1 * i);
        }
        float[] all = new float[4000];
        int[] filled = {0};
        Resampler.Sink sink = (samples, count) -> {
            System.arraycopy(samples, 0, all, filled[0], count);
            filled[0] += count;
        };
        try (Resampler resampler = new Resampler(44_100, 16_000)) {
            resampler.feed(input, 0, input.length, sink);
            resampler.finish(sink);
        }
        return Arrays.copyOf(all, filled[0]);
    }

    private static boolean setNumbers(String locale) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle setlocale = c("setlocale", FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS));
            return !MemorySegment.NULL.equals(
                    (MemorySegment) setlocale.invokeExact(LC_NUMERIC, arena.allocateFrom(locale)));
        }
    }

    private static void setEnvironment(String name, String value) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle setenv = c("setenv", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
            int code = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
            assertThat(code).isZero();
        }
    }

    private static MethodHandle c(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
    }
}
