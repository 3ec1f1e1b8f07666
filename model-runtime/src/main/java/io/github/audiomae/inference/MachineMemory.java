package io.github.audiomae.inference;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Memory of this machine and of this program.
///
/// @param totalBytes of the machine
/// @param freeBytes of them, according to the operating system
/// @param programBytes used by the program, models included; empty if the operating system does not report it
public record MachineMemory(long totalBytes, long freeBytes, OptionalLong programBytes) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KIBI = 1024;

    static MachineMemory now() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine) {
            return new MachineMemory(machine.getTotalMemorySize(), machine.getFreeMemorySize(), resident());
        }
        return new MachineMemory(0, 0, resident());
    }

    private static OptionalLong resident() {
        try {
            return Files.isReadable(STATUS)
                    ? Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBI)
                            .findFirst()
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
