package io.github.audiomae.cluster.job;

import io.github.audiomae.cluster.task.NearRow;
import io.github.audiomae.cluster.task.RowSearch;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/// Searches what `embed` has written: each task finds the best of its files, and the driver the best of these.
public final class LikeJob {
    private final JavaSparkContext spark;

    public LikeJob(JavaSparkContext spark) {
        this.spark = spark;
    }

    /// The nearest rows, best first.
    ///
    /// @param folder that `embed` has written
    /// @throws ProblemException if it holds no rows, or vectors of another length
    public List<NearRow> run(String folder, RowSearch search) throws IOException {
        List<String> files = files(folder);
        requireWidth(files.getFirst(), folder, search);
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        return spark.parallelize(files, files.size())
                .mapPartitions(some -> search.in(some, hadoop.value().value()))
                .takeOrdered(search.top(), new NearRow.BestFirst());
    }

    private List<String> files(String folder) throws IOException {
        Path path = new Path(folder);
        FileSystem store = path.getFileSystem(spark.hadoopConfiguration());
        List<String> files = new ArrayList<>();
        if (store.exists(path)) {
            for (FileStatus file : store.listStatus(path)) {
                if (file.getPath().getName().endsWith(".parquet")) {
                    files.add(file.getPath().toString());
                }
            }
        }
        if (files.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.FILE,
                    Sentence.untranslated("The folder " + folder
                            + " holds no rows: name one that audiomae cluster embed has written."));
        }
        return files;
    }

    private void requireWidth(String file, String folder, RowSearch search) throws IOException {
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file), spark.hadoopConfiguration()))) {
            int width = RowSearch.values(reader.getFileMetaData().getSchema()).size();
            if (width != search.width()) {
                throw new ProblemException(
                        ProblemCode.WRONG_REQUEST,
                        Sentence.untranslated("The vectors in " + folder + " have " + width
                                + " values, those of the query " + search.width() + ": both must be of one model."));
            }
        }
    }
}
