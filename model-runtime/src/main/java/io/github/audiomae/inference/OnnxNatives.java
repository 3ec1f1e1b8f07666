package io.github.audiomae.inference;

import ai.onnxruntime.OrtEnvironment;
import io.github.audiomae.files.Folders;
import io.github.audiomae.files.JarFolder;
import io.github.audiomae.files.LibraryCaches;
import io.github.audiomae.files.OperatingSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipFile;

/// Unpacks the native libraries of ONNX Runtime once, into the folder that the property [LibraryCaches#NATIVES] names.
/// ONNX Runtime itself would unpack them into the temporary folder at every start, and leave them there if the process
/// is killed.
final class OnnxNatives {
    /// Read by ONNX Runtime.
    private static final String NATIVE_PATH = "onnxruntime.native.path";

    private static final Duration OLD = Duration.ofDays(1);

    private OnnxNatives() {}

    /// Must run before ONNX Runtime is loaded.
    ///
    /// @throws io.github.audiomae.run.ProblemException if they cannot be written
    static void unpack() {
        String cache = System.getProperty(LibraryCaches.NATIVES);
        if (cache == null || System.getProperty(NATIVE_PATH) != null) {
            return;
        }
        try (ZipFile jar = JarFolder.jarOf(OrtEnvironment.class)) {
            JarFolder libraries = new JarFolder(jar, "ai/onnxruntime/native/" + platform() + "/", 1);
            if (!libraries.names().isEmpty()) {
                System.setProperty(
                        NATIVE_PATH, libraries.unpackInto(Path.of(cache)).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deleteEmptyFolders();
    }

    /// ONNX Runtime creates an empty folder nevertheless, which stays where the process is killed.
    private static void deleteEmptyFolders() {
        Instant longAgo = Instant.now().minus(OLD);
        try {
            for (Path entry : Folders.entries(Path.of(System.getProperty("java.io.tmpdir")))) {
                if (entry.getFileName().toString().startsWith("onnxruntime-java")
                        && Files.getLastModifiedTime(entry).toInstant().isBefore(longAgo)
                        && Folders.entries(entry).isEmpty()) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException e) {
            return; // somebody else's folder
        }
    }

    /// As ONNX Runtime names its platforms.
    private static String platform() {
        String system = switch (OperatingSystem.current()) {
            case LINUX -> "linux";
            case MAC -> "osx";
            case WINDOWS -> "win";
        };
        String processor = System.getProperty("os.arch");
        return system + "-" + ("amd64".equals(processor) || "x86_64".equals(processor) ? "x64" : processor);
    }
}
