package io.github.audiomae.cluster.job;

import io.github.audiomae.cluster.task.DonePiece;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;

/// Copies an output to a folder of this machine.
public final class OutputCopy {
    private static final String TABLE = ".parquet";

    private final Path output;
    private final FileSystem store;

    /// @param output the folder that a job has written
    /// @param hadoop settings of its file system
    public OutputCopy(String output, Configuration hadoop) throws IOException {
        this.output = new Path(output);
        store = this.output.getFileSystem(hadoop);
    }

    /// What was done.
    ///
    /// @param copied number of files that were copied
    /// @param bytes their size
    /// @param present number of files that were there already
    /// @param complete whether the job that wrote them has ended well
    public record Result(int copied, long bytes, int present, boolean complete) {}

    /// Copies what is not there yet. Each file appears whole. Blocking.
    ///
    /// @throws ProblemException if the output holds no rows, the folder holds those of another, or a copy fails
    public Result to(java.nio.file.Path folder) throws IOException {
        Map<String, FileStatus> files = tables("");
        if (files.isEmpty()) {
            throw new ProblemException(ProblemCode.FILE, Sentence.of("catalogue.no-rows", output));
        }
        requireNoOthers(folder, files.keySet());
        files.putAll(tables(DonePiece.FOLDER + "/"));
        files.putAll(tables(DonePiece.PROBLEMS_FOLDER + "/"));
        int copied = 0;
        long bytes = 0;
        for (Map.Entry<String, FileStatus> file : files.entrySet()) {
            java.nio.file.Path target = folder.resolve(file.getKey());
            if (!Files.isRegularFile(target)
                    || Files.size(target) != file.getValue().getLen()) {
                copy(file.getValue().getPath(), target);
                copied++;
                bytes += file.getValue().getLen();
            }
        }
        boolean complete = store.exists(new Path(output, FileOutputCommitter.SUCCEEDED_FILE_NAME));
        return new Result(copied, bytes, files.size() - copied, complete);
    }

    /// The tables of a folder of the output, by their place in the output.
    private Map<String, FileStatus> tables(String folder) throws IOException {
        Path path = folder.isEmpty() ? output : new Path(output, folder);
        Map<String, FileStatus> tables = new LinkedHashMap<>();
        if (store.exists(path)) {
            for (FileStatus file : store.listStatus(path)) {
                String name = file.getPath().getName();
                if (file.isFile() && name.endsWith(TABLE)) {
                    tables.put(folder + name, file);
                }
            }
        }
        return tables;
    }

    private static void requireNoOthers(java.nio.file.Path folder, Set<String> names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<java.nio.file.Path> entries = Files.list(folder)) {
            if (entries.map(entry -> entry.getFileName().toString())
                    .anyMatch(name -> name.endsWith(TABLE) && !names.contains(name))) {
                throw new ProblemException(
                        ProblemCode.CANNOT_WRITE,
                        Sentence.untranslated("The folder " + folder + " holds other rows: name another."));
            }
        }
    }

    private void copy(Path file, java.nio.file.Path target) {
        try (AtomicFile copy = AtomicFile.at(target);
                InputStream in = store.open(file)) {
            Files.copy(in, copy.draft(), StandardCopyOption.REPLACE_EXISTING);
            copy.commit();
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.FILE,
                    Sentence.untranslated(file + " cannot be copied to " + target + ": " + e.getMessage()),
                    e);
        }
    }
}
