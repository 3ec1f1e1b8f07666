package io.github.audiomae.inference;

import static org.assertj.core.api.Assertions.assertThat;

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
    void everyLibraryIsNamedWithProductVersionAndWhatToInstall() {
        DeviceReport report = Devices.report();

        assertThat(report.libraries()).hasSize(6).allSatisfy(library -> {
            assertThat(library.product()).asString().isNotBlank();
            assertThat(library.install()).asString().isNotBlank();
        });
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

    /// The file names of CUDA 12 (NVIDIA, CUDA 12 release notes) on a machine that has none of them.
    @Test
    void missingLibrariesAreThoseOfCuda12() {
        assertThat(CudaProbe.missing(CudaProbe.libraries(false, file -> false)))
                .containsExactly("libcuda.so.1", "libcudart.so.12", "libcublas.so.12", "libcublasLt.so.12");
        assertThat(CudaProbe.missing(CudaProbe.libraries(true, file -> false)))
                .containsExactly("nvcuda.dll", "cudart64_12.dll", "cublas64_12.dll", "cublasLt64_12.dll");
    }

    @Test
    void driverAloneStillLacksTheRest() {
        assertThat(CudaProbe.missing(CudaProbe.libraries(false, "libcuda.so.1"::equals)))
                .containsExactly("libcudart.so.12", "libcublas.so.12", "libcublasLt.so.12");
        assertThat(CudaProbe.missing(CudaProbe.libraries(false, file -> true))).isEmpty();
    }

    /// cuFFT and cuDNN are loaded only when an operator needs them.
    @Test
    void nothingMissesWhatOnlySomeModelsNeed() {
        assertThat(CudaProbe.libraries(false, file -> false))
                .filteredOn(library -> !library.required())
                .extracting(CudaLibrary::file)
                .containsExactly("libcufft.so.11", "libcudnn.so.9");
    }
}
