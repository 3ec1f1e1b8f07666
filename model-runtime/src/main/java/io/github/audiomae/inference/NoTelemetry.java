package io.github.audiomae.inference;

import io.github.audiomae.files.OperatingSystem;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Switches off the telemetry of DJL and ONNX Runtime. Must run before either is loaded.
///
/// ONNX Runtime 1.29 opens a database in the user's cache folder and looks up a host unless its *native* library finds
/// `ORT_DISABLE_TELEMETRY` in the environment of the process. `OrtEnvironment.setTelemetry(false)` does not prevent
/// that, and Java cannot change its own environment, hence the call into the C library. DJL reports usage unless a
/// property forbids it.
final class NoTelemetry {
    private static final String ORT_SWITCH = "ORT_DISABLE_TELEMETRY";

    private NoTelemetry() {}

    static void switchOff() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(ORT_SWITCH);
            MemorySegment value = arena.allocateFrom("1");
            int error = onWindows() ? putenv(name, value) : setenv(name, value);
            if (error != 0) {
                throw new IllegalStateException("the C library could not set " + ORT_SWITCH + ", error " + error);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // MethodHandle.invoke declares it
            throw new IllegalStateException(e);
        }
    }

    /// POSIX `int setenv(const char *name, const char *value, int overwrite)`.
    private static int setenv(MemorySegment name, MemorySegment value) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        return (int) setenv.invokeExact(name, value, 1);
    }

    /// `errno_t _putenv_s(const char *name, const char *value)` of the universal C runtime, which also sets the
    /// variable in the process. Not yet tested on Windows.
    private static int putenv(MemorySegment name, MemorySegment value) throws Throwable {
        MethodHandle putenv = Linker.nativeLinker()
                .downcallHandle(
                        SymbolLookup.libraryLookup("ucrtbase.dll", Arena.global())
                                .findOrThrow("_putenv_s"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        return (int) putenv.invokeExact(name, value);
    }

    private static boolean onWindows() {
        return OperatingSystem.current() == OperatingSystem.WINDOWS;
    }
}
