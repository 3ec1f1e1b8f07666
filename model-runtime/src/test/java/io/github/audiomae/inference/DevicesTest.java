package io.github.audiomae.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is true on every machine; what a GPU adds was not tried yet.
class DevicesTest {
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
            assertThat(report.whyNoCuda().orElseThrow()).contains("-Pcuda").endsWith(".");
        } else if (!report.missingLibraries().isEmpty()) {
            assertThat(report.whyNoCuda().orElseThrow())
                    .contains(report.missingLibraries())
                    .endsWith(".");
        } else {
            assertThat(report.whyNoCuda()).isEmpty();
        }
    }

    @Test
    void missingLibrariesAreThoseOfCuda12() {
        assertThat(Devices.report().missingLibraries())
                .isSubsetOf(
                        "libcuda.so.1",
                        "libcudart.so.12",
                        "libcublas.so.12",
                        "libcublasLt.so.12",
                        "nvcuda.dll",
                        "cudart64_12.dll",
                        "cublas64_12.dll",
                        "cublasLt64_12.dll");
    }
}
