package io.github.audiomae.inference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import io.github.audiomae.files.JsonFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the user named for the use of devices; kept in one file, for the main window and the command line alike.
///
/// @param nvidiaFolder a folder with NVIDIA's libraries, a CUDA toolkit or a Python environment; blank for none
/// @param plugInLibrary the library of an execution provider; blank for none
@JsonIgnoreProperties(ignoreUnknown = true)
public record DevicePlaces(String nvidiaFolder, String plugInLibrary) {
    /// The property that names the file, set by the program; without it, nothing was named.
    public static final String FILE = "audiomae.devices";

    private static final DevicePlaces NONE = new DevicePlaces("", "");

    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    public DevicePlaces {
        nvidiaFolder = nvidiaFolder == null ? "" : nvidiaFolder.strip();
        plugInLibrary = plugInLibrary == null ? "" : plugInLibrary.strip();
    }

    /// What was kept last.
    public static DevicePlaces current() {
        return file().flatMap(JsonFile::read).orElse(NONE);
    }

    /// Keeps these places in place of the earlier ones.
    ///
    /// @throws io.github.audiomae.run.ProblemException if the file cannot be written
    public void keep() {
        file().ifPresent(file -> file.write(this));
    }

    public DevicePlaces withNvidiaFolder(String folder) {
        return new DevicePlaces(folder, plugInLibrary);
    }

    public DevicePlaces withPlugInLibrary(String library) {
        return new DevicePlaces(nvidiaFolder, library);
    }

    /// The folders in which to look for NVIDIA's libraries first.
    List<Path> nvidiaFolders() {
        return path(nvidiaFolder).map(List::of).orElse(List.of());
    }

    /// The execution provider that was named.
    Optional<Accelerator.PlugIn> plugIn() {
        return path(plugInLibrary).map(Accelerator.PlugIn::new);
    }

    private static Optional<Path> path(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonFile<DevicePlaces>> file() {
        @Nullable String name = System.getProperty(FILE);
        return Optional.ofNullable(name).map(path -> JsonFile.indented(Path.of(path), new TypeReference<>() {}));
    }
}
