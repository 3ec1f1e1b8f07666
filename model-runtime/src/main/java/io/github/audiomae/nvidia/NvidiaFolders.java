package io.github.audiomae.nvidia;

import io.github.audiomae.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// The folders in which people have NVIDIA's libraries, in the order of the search: what `CUDA_PATH` names, the active
/// conda and Python environments, the environments in the home folder, then the system's. The folder in which the
/// program was started is not among them: it may hold what somebody else put there.
final class NvidiaFolders {
    private final Surroundings here;
    private final SequencedSet<Path> found = new LinkedHashSet<>();

    private NvidiaFolders(Surroundings here) {
        this.here = here;
    }

    /// Those that the user named, each with the places for libraries below it.
    static List<Path> chosen(Surroundings here) {
        NvidiaFolders folders = new NvidiaFolders(here);
        here.chosen().forEach(folders::anything);
        return List.copyOf(folders.found);
    }

    /// All others that exist.
    static List<Path> usual(Surroundings here) {
        NvidiaFolders folders = new NvidiaFolders(here);
        Stream.of("CUDA_PATH", "CUDA_HOME", "CUDNN_PATH")
                .forEach(name -> folders.variable(name).ifPresent(folders::toolkit));
        Stream.of("CONDA_PREFIX", "VIRTUAL_ENV")
                .forEach(name -> folders.variable(name).ifPresent(folders::environment));
        folders.ofHome();
        if (here.windows()) {
            folders.ofWindows();
        } else {
            folders.ofSystem();
        }
        return List.copyOf(folders.found);
    }

    private Optional<Path> variable(String name) {
        try {
            return Optional.ofNullable(here.environment().get(name))
                    .filter(value -> !value.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void ofHome() {
        Path home = here.home();
        for (String conda : List.of("miniconda3", "anaconda3", "miniforge3", "mambaforge", "micromamba", ".conda")) {
            condaInstallation(home.resolve(conda));
        }
        pythonPackages(home.resolve(".local"));
        Stream.of(".pyenv/versions", ".virtualenvs", ".local/share/pipx/venvs", ".local/share/uv/tools")
                .flatMap(folder -> below(home.resolve(folder), ".*"))
                .forEach(this::environment);
        Stream.of(".venv", "venv").forEach(name -> environment(home.resolve(name)));
    }

    private void ofSystem() {
        Path root = here.root();
        toolkit(root.resolve("usr/local/cuda"));
        below(root.resolve("usr/local"), "cuda-12(\\.\\d+)?").forEach(this::toolkit);
        toolkit(root.resolve("opt/cuda"));
        condaInstallation(root.resolve("opt/conda"));
        Stream.of("usr/lib/x86_64-linux-gnu", "usr/lib/aarch64-linux-gnu", "usr/lib64", "usr/lib/wsl/lib")
                .forEach(name -> add(root.resolve(name)));
        pythonPackages(root.resolve("usr/local"));
        pythonPackages(root.resolve("usr"));
    }

    private void ofWindows() {
        Path programs = here.root().resolve("Program Files");
        below(programs.resolve("NVIDIA GPU Computing Toolkit/CUDA"), "v12.*").forEach(this::toolkit);
        below(programs.resolve("NVIDIA/CUDNN"), "v9.*")
                .flatMap(version -> below(version.resolve("bin"), "12.*"))
                .forEach(this::add);
        variable("LOCALAPPDATA").stream()
                .flatMap(local -> below(local.resolve("Programs/Python"), "Python3.*"))
                .forEach(this::environment);
    }

    /// A folder of libraries, a toolkit, an environment, or its folder of packages.
    private void anything(Path folder) {
        add(folder);
        toolkit(folder);
        environment(folder);
        packages(folder);
        below(folder, ".*").forEach(this::libraries);
    }

    private void condaInstallation(Path folder) {
        environment(folder);
        below(folder.resolve("envs"), ".*").forEach(this::environment);
    }

    private void toolkit(Path folder) {
        libraries(folder);
        add(folder.resolve("targets/x86_64-linux/lib"));
        add(folder.resolve("targets/sbsa-linux/lib"));
    }

    /// A conda environment has the libraries itself, or like every Python environment among its packages.
    private void environment(Path folder) {
        add(folder.resolve(here.windows() ? "Library/bin" : "lib"));
        pythonPackages(folder);
    }

    private void pythonPackages(Path prefix) {
        if (here.windows()) {
            packages(prefix.resolve("Lib/site-packages"));
            return;
        }
        Stream.of("lib", "lib64")
                .flatMap(name -> below(prefix.resolve(name), "python3.*"))
                .flatMap(python -> below(python, "(site|dist)-packages"))
                .forEach(this::packages);
    }

    /// The wheels `nvidia-…-cu12`, which PyTorch needs on Linux; on Windows PyTorch brings the libraries itself.
    private void packages(Path folder) {
        below(folder.resolve("nvidia"), ".*").forEach(this::libraries);
        add(folder.resolve("torch/lib"));
    }

    private void libraries(Path folder) {
        Stream<String> names = here.windows() ? Stream.of("bin/x64", "bin") : Stream.of("lib64", "lib");
        names.forEach(name -> add(folder.resolve(name)));
    }

    private void add(Path folder) {
        if (Files.isDirectory(folder)) {
            found.add(folder.toAbsolutePath().normalize());
        }
    }

    /// The folders in a folder whose names match, the newest version first.
    private static Stream<Path> below(Path folder, String names) {
        try {
            return Folders.entries(folder).reversed().stream()
                    .filter(entry -> entry.getFileName().toString().matches(names))
                    .filter(Files::isDirectory);
        } catch (IOException e) {
            return Stream.of(); // not ours to read
        }
    }
}
