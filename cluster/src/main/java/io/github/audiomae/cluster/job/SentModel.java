package io.github.audiomae.cluster.job;

import io.github.audiomae.cluster.task.ModelArchive;
import io.github.audiomae.cluster.task.ModelPlace;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/// Gives the model of a job to executors: as a folder where they are in this process, otherwise as an archive that each
/// of them fetches once from the driver. Must stay open as long as the job runs.
///
/// @param place where executors find it
/// @param archive the file to delete afterwards; null if there is none
public record SentModel(ModelPlace place, @Nullable Path archive) implements AutoCloseable {
    /// Makes a model available.
    ///
    /// @param model verified; in any file system
    /// @param device as on the command line
    public static SentModel to(JavaSparkContext spark, ModelFolder model, String device, Capability use)
            throws IOException {
        String sha256 = model.sha256();
        if (spark.isLocal() && model.folder().getFileSystem() == FileSystems.getDefault()) {
            String folder = model.folder().toAbsolutePath().toString();
            return new SentModel(new ModelPlace(sha256, folder, "", device, use), null);
        }
        Path archive = Files.createTempFile("audiomae-model-", ".zip");
        ModelArchive.pack(model, archive);
        spark.addFile(archive.toUri().toString());
        String name = String.valueOf(archive.getFileName());
        return new SentModel(new ModelPlace(sha256, "", name, device, use), archive);
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            Files.deleteIfExists(archive);
        }
    }
}
