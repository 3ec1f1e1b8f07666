package io.github.audiomae.nvidia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Made machines with small libraries that have the names of NVIDIA's.
class NvidiaLibrariesTest {
    private static final String RUNTIME = "libcudart.so.12";
    private static final String LIGHT = "libcublasLt.so.12";
    private static final String BLAS = "libcublas.so.12";
    private static final Predicate<String> ONLY_DRIVER =
            name -> name.equals("libcuda.so.1") || name.equals("libc.so.6");

    @TempDir
    Path machine;

    /// The file names of CUDA 12 (NVIDIA, CUDA 12 release notes) on a machine that has none of them.
    @Test
    void missingLibrariesAreThoseOfCuda12() {
        assertThat(unusable(find(Map.of(), name -> false)))
                .containsExactly("libcuda.so.1", RUNTIME, LIGHT, BLAS, "libcufft.so.11", "libcudnn.so.9");
        Surroundings windows = new Surroundings(Map.of(), machine, machine, List.of(), true);
        assertThat(unusable(NvidiaLibraries.find(windows, "amd64", name -> false)))
                .contains("nvcuda.dll", "cudart64_12.dll", "cublas64_12.dll", "cublasLt64_12.dll", "cudnn64_9.dll");
    }

    @Test
    void everyLibraryIsNamedWithProductAndWhatToInstall() {
        assertThat(find(Map.of(), name -> false).all()).allSatisfy(library -> {
            assertThat(library.product()).asString().isNotBlank();
            assertThat(library.install()).asString().isNotBlank();
            assertThat(library.state().words()).asString().isEqualTo("not found");
        });
    }

    /// cuFFT and cuDNN are loaded only when an operator needs them.
    @Test
    void nothingMissesWhatOnlySomeModelsNeed() {
        assertThat(find(Map.of(), name -> false).all())
                .filteredOn(library -> !library.required())
                .extracting(CudaLibrary::file)
                .containsExactly("libcufft.so.11", "libcudnn.so.9");
    }

    @Test
    void wheelsOfAPythonEnvironmentAreFound() throws IOException {
        Path packages = machine.resolve("home/.pyenv/versions/3.12.4/lib/python3.12/site-packages/nvidia");
        Path runtime = FakeLibrary.write(packages.resolve("cuda_runtime/lib").resolve(RUNTIME));
        Path light = FakeLibrary.write(packages.resolve("cublas/lib").resolve(LIGHT));
        Path blas = FakeLibrary.write(packages.resolve("cublas/lib").resolve(BLAS), LIGHT, "libc.so.6");

        NvidiaLibraries found = find(Map.of(), ONLY_DRIVER);

        assertThat(states(found))
                .contains(
                        entry("libcuda.so.1", new LibraryState.OfSystem()),
                        entry(RUNTIME, new LibraryState.InFolder(runtime)),
                        entry(LIGHT, new LibraryState.InFolder(light)),
                        entry(BLAS, new LibraryState.InFolder(blas)));
        assertThat(found.loadOrder()).containsExactly(runtime, light, blas);
    }

    @Test
    void toolkitOfCudaPathCondaAndTheSystemAreFoundInThisOrder() throws IOException {
        Path system =
                FakeLibrary.write(machine.resolve("usr/local/cuda-12.4/lib64").resolve(RUNTIME));
        assertThat(states(find(Map.of(), ONLY_DRIVER))).containsEntry(RUNTIME, new LibraryState.InFolder(system));

        Path conda = FakeLibrary.write(machine.resolve("envs/sound/lib").resolve(RUNTIME));
        Map<String, String> inConda =
                Map.of("CONDA_PREFIX", machine.resolve("envs/sound").toString());
        assertThat(states(find(inConda, ONLY_DRIVER))).containsEntry(RUNTIME, new LibraryState.InFolder(conda));

        Path toolkit = FakeLibrary.write(machine.resolve("toolkit/lib64").resolve(RUNTIME));
        Map<String, String> both = new LinkedHashMap<>(inConda);
        both.put("CUDA_PATH", machine.resolve("toolkit").toString());
        assertThat(states(find(both, ONLY_DRIVER))).containsEntry(RUNTIME, new LibraryState.InFolder(toolkit));
        assertThat(states(find(both, name -> true))).containsEntry(RUNTIME, new LibraryState.OfSystem());
    }

    @Test
    void namedFolderComesBeforeTheSystem() throws IOException {
        Path chosen = FakeLibrary.write(machine.resolve("chosen/lib/python3.11/site-packages/nvidia/cuda_runtime/lib")
                .resolve(RUNTIME));
        Surroundings here =
                new Surroundings(Map.of(), machine.resolve("home"), machine, List.of(machine.resolve("chosen")), false);

        assertThat(states(NvidiaLibraries.find(here, "amd64", name -> true)))
                .containsEntry(RUNTIME, new LibraryState.InFolder(chosen));
    }

    /// What somebody else put into a folder from which the program is started is not loaded.
    @Test
    void relativeFoldersAreNotSearched() {
        assertThat(find(Map.of("CUDA_PATH", "."), name -> false).loadOrder()).isEmpty();
    }

    @Test
    void otherVersionsAreNamed() throws IOException {
        Path newer = FakeLibrary.write(machine.resolve("usr/local/cuda/lib64/libcudart.so.13"));
        Path renamed = FakeLibrary.write(
                machine.resolve("usr/local/cuda/lib64").resolve(BLAS), "libcublas.so.11", ElfFile.X86_64);

        Map<String, LibraryState> states = states(find(Map.of(), ONLY_DRIVER));

        assertThat(states)
                .contains(
                        entry(RUNTIME, new LibraryState.OtherVersion(newer, "13")),
                        entry(BLAS, new LibraryState.OtherVersion(renamed, "11")));
        assertThat(Objects.requireNonNull(states.get(RUNTIME)).words())
                .asString()
                .contains("libcudart.so.13 is version 13");
    }

    @Test
    void betterFileInALaterFolderIsUsed() throws IOException {
        FakeLibrary.write(machine.resolve("usr/local/cuda/lib64/libcudart.so.11"));
        Path right = FakeLibrary.write(machine.resolve("usr/lib64").resolve(RUNTIME));

        assertThat(states(find(Map.of(), ONLY_DRIVER))).containsEntry(RUNTIME, new LibraryState.InFolder(right));
    }

    @Test
    void damagedAndForeignFilesAreNamedAndNotLoaded() throws IOException {
        Path folder = machine.resolve("usr/lib64");
        Path whole = FakeLibrary.write(folder.resolve(RUNTIME));
        Files.write(whole, Arrays.copyOf(Files.readAllBytes(whole), 200));
        Files.writeString(folder.resolve(LIGHT), "version https://git-lfs.github.com/spec/v1\n");
        FakeLibrary.write(folder.resolve(BLAS), BLAS, ElfFile.AARCH64);

        NvidiaLibraries found = find(Map.of(), ONLY_DRIVER);

        assertThat(unusable(found)).contains(RUNTIME, LIGHT, BLAS);
        assertThat(found.all())
                .extracting(library -> library.state().words().toString())
                .contains(
                        whole + " cannot be used, because it is damaged or no library",
                        folder.resolve(LIGHT) + " cannot be used, because it is damaged or no library",
                        folder.resolve(BLAS) + " cannot be used, because it is made for another processor");
        assertThat(found.loadOrder()).isEmpty();
    }

    @Test
    void libraryWhoseOwnNeedIsNowhereCannotBeUsed() throws IOException {
        Path blas = FakeLibrary.write(machine.resolve("usr/lib64").resolve(BLAS), "libcublasLt.so.12");

        assertThat(find(Map.of(), ONLY_DRIVER).all())
                .filteredOn(library -> library.file().equals(BLAS))
                .extracting(library -> library.state().words().toString())
                .containsExactly(blas + " cannot be used, because it needs libcublasLt.so.12, which was not found");
    }

    @Test
    void whatALibraryNeedsIsLoadedBeforeItAndItsPartsAfter() throws IOException {
        Path packages = machine.resolve("venv/lib/python3.12/site-packages/nvidia");
        Path link = FakeLibrary.write(packages.resolve("nvjitlink/lib/libnvJitLink.so.12"));
        Path fourier = FakeLibrary.write(packages.resolve("cufft/lib/libcufft.so.11"), "libnvJitLink.so.12");
        Path main = FakeLibrary.write(packages.resolve("cudnn/lib/libcudnn.so.9"));
        Path graph = FakeLibrary.write(packages.resolve("cudnn/lib/libcudnn_graph.so.9"));
        Path engines = FakeLibrary.write(packages.resolve("cudnn/lib/libcudnn_adv.so.9"), "libcudnn_graph.so.9");

        NvidiaLibraries found =
                find(Map.of("VIRTUAL_ENV", machine.resolve("venv").toString()), ONLY_DRIVER);

        assertThat(found.loadOrder()).containsExactly(link, fourier, main, graph, engines);
    }

    /// Loaded by full paths, one library satisfies the other by its name, without a search path.
    @Test
    @EnabledOnOs(OS.LINUX)
    void librariesAreReallyLoaded() throws IOException {
        String light = "libaudiomaefakelight.so.1";
        Path needed = FakeLibrary.write(machine.resolve("toolkit/lib64").resolve(LIGHT), LIGHT, here(), light);
        Path deeper = FakeLibrary.write(machine.resolve("toolkit/lib64").resolve(light));
        Surroundings surroundings = new Surroundings(
                Map.of("CUDA_PATH", machine.resolve("toolkit").toString()),
                machine.resolve("home"),
                machine,
                List.of(),
                false);
        NvidiaLibraries found = NvidiaLibraries.find(surroundings, System.getProperty("os.arch"), name -> false);

        assertThat(found.loadOrder()).containsExactly(deeper, needed);
        assertThat(found.load()).isEmpty();
        assertThat(Files.readString(Path.of("/proc/self/maps"))).contains(needed.toString(), deeper.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatReadsWellButDoesNotLoadIsNamed() throws IOException {
        Path file =
                FakeLibrary.write(machine.resolve("toolkit/lib64").resolve(RUNTIME), RUNTIME, here(), "libgone.so.1");
        Surroundings surroundings = new Surroundings(
                Map.of("CUDA_PATH", machine.resolve("toolkit").toString()),
                machine.resolve("home"),
                machine,
                List.of(),
                false);
        // The system says that it has the library, but has it not.
        NvidiaLibraries found =
                NvidiaLibraries.find(surroundings, System.getProperty("os.arch"), "libgone.so.1"::equals);

        assertThat(found.load().orElseThrow()).asString().startsWith(file + " could not be loaded");
    }

    private static int here() {
        return System.getProperty("os.arch").equals("aarch64") ? ElfFile.AARCH64 : ElfFile.X86_64;
    }

    private NvidiaLibraries find(Map<String, String> environment, Predicate<String> ofSystem) {
        return NvidiaLibraries.find(
                new Surroundings(environment, machine.resolve("home"), machine, List.of(), false), "amd64", ofSystem);
    }

    private static Map<String, LibraryState> states(NvidiaLibraries libraries) {
        Map<String, LibraryState> states = new LinkedHashMap<>();
        libraries.all().forEach(library -> states.put(library.file(), library.state()));
        return states;
    }

    private static List<String> unusable(NvidiaLibraries libraries) {
        return libraries.all().stream()
                .filter(library -> !library.found())
                .map(CudaLibrary::file)
                .toList();
    }
}
