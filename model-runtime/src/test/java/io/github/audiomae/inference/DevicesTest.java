package io.github.audiomae.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.nvidia.CudaLibrary;
import org.junit.jupiter.api.Test;

/// Checks what holds on every machine; machines with a GPU are not tested yet.
class DevicesTest {
    /// A package cannot build itself.
    @Test
    void aPackageSaysHowTheGpuEditionIsHadWithoutMaven() {
        assertThat(CudaProbe.howToHaveIt(true)).asString().contains("README").doesNotContainIgnoringCase("maven");
        assertThat(CudaProbe.howToHaveIt(false)).asString().contains("AUDIOMAE_MAVEN_ARGS=-Pcuda");
    }

    @Test
    void namesTheVersionsAndCores() {
        DeviceReport report = Devices.report();

        assertThat(report.onnxRuntime()).isEqualTo("1.29.0");
        assertThat(report.djl()).isEqualTo("0.38.0");
        assertThat(report.cores()).isPositive();
    }

    @Test
    void saysInOneSentenceWhatCudaLacks() {
        DeviceReport report = Devices.report();

        if (!report.gpuBuild()) {
            assertThat(report.whyNoCuda().orElseThrow())
                    .asString()
                    .contains("-Pcuda")
                    .endsWith(".");
        } else if (!report.missingLibraries().isEmpty()) {
            assertThat(report.whyNoCuda().orElseThrow())
                    .asString()
                    .contains(report.missingLibraries())
                    .endsWith(".");
        } else {
            assertThat(report.whyNoCuda()).isEmpty();
        }
    }

    @Test
    void everyDeviceIsListedWithTheReasonWhyNot() {
        DeviceReport report = Devices.report();

        assertThat(report.targets())
                .extracting(DeviceReport.Target::text)
                .containsSubsequence("cpu", "cuda:0", "coreml", "webgpu", "plugin");
        assertThat(report.targets())
                .allSatisfy(target -> target.whyNot()
                        .ifPresent(why -> assertThat(why).asString().endsWith(".")));
        assertThat(report.targets().getFirst().whyNot()).isEmpty();
        assertThat(report.libraries())
                .filteredOn(library -> library.required() && !library.found())
                .extracting(CudaLibrary::file)
                .isEqualTo(report.missingLibraries());
    }

    @Test
    void memoryOfMachineAndProgramIsKnown() {
        MachineMemory memory = Devices.report().memory();

        assertThat(memory.totalBytes()).isGreaterThan(memory.freeBytes()).isGreaterThan(1 << 28);
        memory.programBytes().ifPresent(bytes -> assertThat(bytes).isBetween(10_000_000L, memory.totalBytes()));
    }

    @Test
    void driversToolIsUnderstood() {
        assertThat(GpuList.parse("""
                0, NVIDIA GeForce RTX 4090, 550.54.14, 24564, 1034
                1, NVIDIA A100, PCIe, 550.54.14, 40960, 5
                NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.
                """))
                .containsExactly(
                        new Gpu(0, "NVIDIA GeForce RTX 4090", "550.54.14", 24564L << 20, 1034L << 20),
                        new Gpu(1, "NVIDIA A100, PCIe", "550.54.14", 40960L << 20, 5L << 20));
    }
}
