package io.github.audiomae.cluster.output;

import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/// Lets each partition write several tables, and gives them to Hadoop's committer: all files of the attempt that is
/// committed appear, and none of any other. The committer is the one that the file system's settings name, which for
/// object stores is one of their own.
public final class CommittedFiles extends FileOutputFormat<Void, PartitionWork> {
    private static final String RUN = "audiomae.run";

    /// The settings of a job that writes to a folder.
    ///
    /// @param base the settings of Spark
    /// @param run letters and digits that no other run into the folder has
    /// @param last whether the output is complete when this is committed, and is marked so
    public static Configuration settings(Configuration base, String folder, String run, boolean last)
            throws IOException {
        Job job = Job.getInstance(base);
        job.setOutputFormatClass(CommittedFiles.class);
        job.setOutputKeyClass(Void.class);
        job.setOutputValueClass(PartitionWork.class);
        setOutputPath(job, new Path(folder));
        Configuration settings = job.getConfiguration();
        settings.set(RUN, run);
        // The other algorithm moves files while tasks end, so that a task that dies in between leaves half of its
        // files.
        settings.setInt("mapreduce.fileoutputcommitter.algorithm.version", 1);
        settings.setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, last);
        return settings;
    }

    /// Anything may be there already: a run that goes on adds its files to those of an earlier one.
    @Override
    public void checkOutputSpecs(JobContext job) {}

    @Override
    public RecordWriter<Void, PartitionWork> getRecordWriter(TaskAttemptContext attempt) throws IOException {
        Path folder = ((PathOutputCommitter) getOutputCommitter(attempt)).getWorkPath();
        int partition = attempt.getTaskAttemptID().getTaskID().getId();
        Configuration settings = attempt.getConfiguration();
        String name = String.format(Locale.ROOT, "part-%05d-%s.parquet", partition, settings.get(RUN));
        TaskFiles files = new TaskFiles(folder, name, settings);
        return new RecordWriter<>() {
            @Override
            public void write(Void key, PartitionWork work) throws IOException {
                work.writeTo(files);
            }

            @Override
            public void close(TaskAttemptContext ended) throws IOException {
                files.close();
            }
        };
    }
}
