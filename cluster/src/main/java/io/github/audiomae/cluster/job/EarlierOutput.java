package io.github.audiomae.cluster.job;

import io.github.audiomae.cluster.task.DonePiece;
import io.github.audiomae.cluster.task.JobOrder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/// What is in the output before a job.
///
/// @param folder the output
/// @param hadoop settings of its file system
public record EarlierOutput(String folder, Configuration hadoop) {
    /// Makes sure that there is nothing.
    ///
    /// @throws ProblemException if the folder holds something
    public void requireEmpty() throws IOException {
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem(hadoop);
        if (files.exists(path) && files.listStatus(path).length > 0) {
            throw new ProblemException(
                    ProblemCode.CANNOT_WRITE,
                    Sentence.untranslated("The folder " + folder
                            + " holds something already: name another, or go on with an earlier run by --resume."));
        }
    }

    /// Makes sure that new rows belong to those that are there.
    ///
    /// @throws ProblemException if rows are there that another model or other settings made
    public void requireSame(JobOrder order) throws IOException {
        Optional<String> earlier = determined();
        if (earlier.isPresent() && !earlier.get().equals(order.determined())) {
            throw new ProblemException(
                    ProblemCode.CANNOT_WRITE,
                    Sentence.untranslated("The rows in " + folder
                            + " were made with another model or other settings: name another folder."));
        }
    }

    private Optional<String> determined() throws IOException {
        Path path = new Path(folder, DonePiece.FOLDER);
        FileSystem files = path.getFileSystem(hadoop);
        if (!files.exists(path)) {
            return Optional.empty();
        }
        Optional<Path> first = Arrays.stream(files.listStatus(path))
                .map(FileStatus::getPath)
                .filter(file -> file.getName().endsWith(".parquet"))
                .findFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(first.get(), hadoop))) {
            return Optional.of(String.valueOf(
                    reader.getFileMetaData().getKeyValueMetaData().get(JobOrder.FOOTER)));
        }
    }
}
