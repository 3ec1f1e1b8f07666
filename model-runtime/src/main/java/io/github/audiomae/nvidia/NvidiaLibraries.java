package io.github.audiomae.nvidia;

import io.github.audiomae.files.Folders;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The libraries of CUDA 12 and cuDNN 9 on this machine.
///
/// Each is looked for in the folders that the user named, then by its name where the operating system looks, then in
/// the usual folders. What is found in a folder is read, not loaded: a library for another version, for another
/// processor or damaged is passed over. Not yet tested with a GPU.
public final class NvidiaLibraries {
    private final LibraryReading reading;
    private final Predicate<String> ofSystem;
    private final List<Path> folders;
    private final Map<NeededLibrary, LibraryState> states = new LinkedHashMap<>();

    private NvidiaLibraries(LibraryReading reading, Predicate<String> ofSystem, List<Path> folders) {
        this.reading = reading;
        this.ofSystem = ofSystem;
        this.folders = folders;
    }

    /// Looks for all of them, anew at each call.
    public static NvidiaLibraries find(Surroundings here) {
        return find(here, System.getProperty("os.arch"), NvidiaLibraries::loads);
    }

    /// The same for another machine.
    ///
    /// @param processor as `os.arch` names it
    /// @param ofSystem whether the operating system finds a library of this name
    static NvidiaLibraries find(Surroundings here, String processor, Predicate<String> ofSystem) {
        Map<String, Boolean> known = new HashMap<>();
        Predicate<String> once = name -> known.computeIfAbsent(name, ofSystem::test);
        List<Path> chosen = NvidiaFolders.chosen(here);
        List<Path> usual = NvidiaFolders.usual(here);
        List<Path> all = Stream.concat(chosen.stream(), usual.stream()).toList();
        NvidiaLibraries libraries = new NvidiaLibraries(new LibraryReading(here.windows(), processor), once, all);
        for (NeededLibrary library : NeededLibrary.ALL) {
            libraries.states.put(library, libraries.look(library, chosen, usual));
        }
        libraries.states.replaceAll((library, state) -> libraries.whole(state));
        return libraries;
    }

    /// All of them, each with its state.
    public List<CudaLibrary> all() {
        return states.entrySet().stream()
                .map(entry -> {
                    NeededLibrary library = entry.getKey();
                    return new CudaLibrary(
                            library.file(reading.windows()),
                            library.product(),
                            library.install(),
                            library.required(),
                            entry.getValue());
                })
                .toList();
    }

    /// The files to load before CUDA starts: those that the system does not find by itself, after those that they
    /// need.
    public List<Path> loadOrder() {
        List<Path> order = new ArrayList<>();
        for (CudaLibrary library : all()) {
            if (library.state() instanceof LibraryState.InFolder(Path file)) {
                append(file, order);
                partsOf(file).forEach(part -> append(part, order));
            }
        }
        return List.copyOf(order);
    }

    /// Loads the libraries by their full paths; the process then has them under their names, so that no search path
    /// need be set. Loading them again is harmless.
    ///
    /// @return why that failed; empty if it did not
    public Optional<Sentence> load() {
        for (Path file : loadOrder()) {
            try {
                SymbolLookup.libraryLookup(file, Arena.global());
            } catch (IllegalArgumentException e) {
                return Optional.of(Sentence.of("nvidia.not-loaded", file));
            }
        }
        return Optional.empty();
    }

    private LibraryState look(NeededLibrary library, List<Path> chosen, List<Path> usual) {
        List<LibraryState> seen = new ArrayList<>();
        chosen.forEach(folder -> reading.in(folder, library).ifPresent(seen::add));
        Optional<LibraryState> named = firstFound(seen);
        if (named.isPresent()) {
            return named.get();
        }
        if (ofSystem.test(library.file(reading.windows()))) {
            return new LibraryState.OfSystem();
        }
        usual.forEach(folder -> reading.in(folder, library).ifPresent(seen::add));
        return firstFound(seen).orElse(seen.isEmpty() ? new LibraryState.Missing() : seen.getFirst());
    }

    private static Optional<LibraryState> firstFound(List<LibraryState> seen) {
        return seen.stream()
                .filter(state -> state instanceof LibraryState.InFolder)
                .findFirst();
    }

    /// The state, unless something that the library needs is nowhere.
    private LibraryState whole(LibraryState state) {
        if (state instanceof LibraryState.InFolder(Path file)) {
            for (String name : reading.needed(file)) {
                if (folderFile(name, file).isEmpty() && !ofSystem.test(name)) {
                    return new LibraryState.Unusable(file, Sentence.of("nvidia.needs", name));
                }
            }
        }
        return state;
    }

    private void append(Path file, List<Path> order) {
        if (order.contains(file)) {
            return;
        }
        int place = order.size();
        order.add(file); // before those that it needs, so that a circle ends
        for (String name : reading.needed(file)) {
            folderFile(name, file).filter(needed -> !order.contains(needed)).ifPresent(needed -> append(needed, order));
        }
        order.remove(place);
        order.add(file);
    }

    /// The file of a library that another one needs: of CUDA where it was found, otherwise beside the other or in
    /// any of the folders, unless the system finds it.
    private Optional<Path> folderFile(String name, Path user) {
        for (Map.Entry<NeededLibrary, LibraryState> known : states.entrySet()) {
            if (known.getKey().file(reading.windows()).equals(name)) {
                return known.getValue() instanceof LibraryState.InFolder(Path file)
                        ? Optional.of(file)
                        : Optional.empty();
            }
        }
        if (ofSystem.test(name)) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of(user.resolveSibling(name)), folders.stream().map(folder -> folder.resolve(name)))
                .filter(file -> Files.isRegularFile(file) && reading.check(file, name) instanceof LibraryState.InFolder)
                .findFirst();
    }

    /// The parts that cuDNN 9 loads by itself when it needs them.
    private List<Path> partsOf(Path file) {
        String name = file.getFileName().toString();
        if (!name.contains("cudnn")) {
            return List.of();
        }
        String part = reading.windows() ? "cudnn_\\w+64_9\\.dll" : "libcudnn_\\w+\\.so\\.9";
        return folders.stream()
                .filter(folder -> folder.equals(file.getParent()))
                .flatMap(folder -> entries(folder).stream())
                .filter(entry -> entry.getFileName().toString().matches(part))
                .filter(entry -> reading.check(entry, entry.getFileName().toString()) instanceof LibraryState.InFolder)
                .toList();
    }

    private static List<Path> entries(Path folder) {
        try {
            return Folders.entries(folder);
        } catch (IOException e) {
            return List.of(); // not ours to read
        }
    }

    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
