package io.github.audiomae.cluster.task;

import io.github.audiomae.files.Folders;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A model as one file, for the way from the driver to the executors.
public final class ModelArchive {
    private ModelArchive() {}

    /// Packs a model; weights do not become smaller, so that nothing is compressed.
    ///
    /// @param model in any file system
    public static void pack(ModelFolder model, Path archive) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                DirectoryStream<Path> files = Files.newDirectoryStream(model.folder())) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                    Files.copy(file, zip);
                }
            }
        }
    }

    /// The model in an archive, unpacked and verified once: a folder appears when its content is right, also if two
    /// processes unpack it at the same time.
    ///
    /// @param home folder for unpacked models
    /// @param sha256 over all files of the model
    /// @throws ProblemException if it is another model, or damaged
    public static ModelFolder unpack(Path archive, Path home, String sha256) {
        Path folder = home.toAbsolutePath().normalize(); // executors know their folder as "."
        Path target = folder.resolve("model-" + sha256);
        try {
            if (!Files.isDirectory(target)) {
                Files.createDirectories(folder);
                Path draft = Files.createTempDirectory(folder, ".model-");
                try {
                    extract(archive, draft);
                    verify(ModelFolder.open(draft), sha256);
                    move(draft, target);
                } finally {
                    Folders.delete(draft);
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED,
                    Sentence.untranslated("The model cannot be unpacked to " + target + ": " + e),
                    e);
        }
        return ModelFolder.open(target);
    }

    private static void extract(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!folder.equals(file.getParent())) {
                    throw new IOException("the archive names " + entry.getName());
                }
                Files.copy(zip, file);
            }
        }
    }

    private static void verify(ModelFolder model, String sha256) {
        model.verify(CancellationToken.none());
        if (!model.sha256().equals(sha256)) {
            throw new ProblemException(
                    ProblemCode.MODEL_DAMAGED,
                    Sentence.untranslated("The archive holds " + model.id() + " (" + model.sha256()
                            + "), which is not the model of the job (" + sha256 + ")."));
        }
    }

    /// Where the folder appeared meanwhile, that one is used.
    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }
}
