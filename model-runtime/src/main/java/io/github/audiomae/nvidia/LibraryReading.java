package io.github.audiomae.nvidia;

import io.github.audiomae.files.Folders;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says by reading whether a folder has a library in the version that is needed.
///
/// @param windows whether names and files are those of Windows
/// @param processor of this machine, as `os.arch` names it
record LibraryReading(boolean windows, String processor) {
    /// What a folder has of a library; empty if nothing.
    Optional<LibraryState> in(Path folder, NeededLibrary library) {
        String name = library.file(windows);
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(check(file, name)) : otherVersion(folder, library);
    }

    /// Whether a file is a library with this name, as far as reading tells.
    LibraryState check(Path file, String name) {
        try {
            if (windows) {
                return PeFile.machine(file) == (isArm() ? PeFile.AARCH64 : PeFile.X86_64)
                        ? new LibraryState.InFolder(file)
                        : new LibraryState.Unusable(file, Sentence.of("nvidia.other-processor"));
            }
            ElfFile library = ElfFile.read(file);
            if (library.machine() != (isArm() ? ElfFile.AARCH64 : ElfFile.X86_64)) {
                return new LibraryState.Unusable(file, Sentence.of("nvidia.other-processor"));
            }
            String own = library.name().orElse(name);
            return own.equals(name)
                    ? new LibraryState.InFolder(file)
                    : new LibraryState.OtherVersion(file, own.substring(own.lastIndexOf('.') + 1));
        } catch (IOException e) {
            return new LibraryState.Unusable(file, Sentence.of("nvidia.damaged"));
        }
    }

    /// The names of the libraries that one needs; on Windows none is known.
    List<String> needed(Path file) {
        try {
            return windows ? List.of() : ElfFile.read(file).needed();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<LibraryState> otherVersion(Path folder, NeededLibrary library) {
        Pattern names = Pattern.compile(Pattern.quote(library.stem(windows)) + (windows ? "_(\\d+)\\.dll" : "(\\d+)"));
        try {
            for (Path entry : Folders.entries(folder).reversed()) {
                Matcher name = names.matcher(entry.getFileName().toString());
                if (name.matches()) {
                    return Optional.of(new LibraryState.OtherVersion(entry, name.group(1)));
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // not ours to read
        }
        return Optional.empty();
    }

    private boolean isArm() {
        return processor.equals("aarch64");
    }
}
