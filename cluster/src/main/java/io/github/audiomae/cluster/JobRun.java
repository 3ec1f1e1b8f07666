package io.github.audiomae.cluster;

import io.github.audiomae.cluster.job.ClusterJob;
import io.github.audiomae.cluster.job.EarlierOutput;
import io.github.audiomae.cluster.job.SentModel;
import io.github.audiomae.cluster.job.SparkSettings;
import io.github.audiomae.cluster.job.TaskFailures;
import io.github.audiomae.cluster.store.Stores;
import io.github.audiomae.cluster.task.Assignment;
import io.github.audiomae.cluster.task.ExecutorModels;
import io.github.audiomae.cluster.task.JobOrder;
import io.github.audiomae.cluster.task.Reading;
import io.github.audiomae.cluster.task.SoundPlace;
import io.github.audiomae.cluster.task.Tally;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.model.ModelFolder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/// One run of a command that analyses recordings: from its options to its exit code.
final class JobRun {
    private static final int RUN_LETTERS = 8;

    private final String command;
    private final JobOptions options;

    JobRun(String command, JobOptions options) {
        this.command = command;
        this.options = options;
    }

    /// Runs the job to its end and says what was done.
    ///
    /// @return the exit code
    int run(Assignment assignment) throws IOException {
        List<String> paths = options.paths();
        String device = options.device();
        double split = options.splitSeconds();
        int partitions = options.partitions();
        SparkConf settings = SparkSettings.of("audiomae cluster " + command, options.master(), options.settings());
        Stores.use(SparkSettings.hadoop(settings));
        ModelFolder model = JobModel.find(options.model(), assignment.use());
        Reading reading = reading(assignment, model.manifest().preprocessing());
        long began = System.nanoTime();
        TaskFailures failures = new TaskFailures();
        try (JavaSparkContext spark = new JavaSparkContext(settings);
                SentModel sent = SentModel.to(spark, model, device, assignment.use())) {
            spark.sc().addSparkListener(failures);
            JobOrder order = new JobOrder(sent.place(), assignment, reading, split, origin());
            EarlierOutput earlier = new EarlierOutput(options.output(), spark.hadoopConfiguration());
            if (options.resume()) {
                earlier.requireSame(order);
            } else {
                earlier.requireEmpty();
            }
            ClusterJob.Request request = new ClusterJob.Request(
                    places(paths, spark.isLocal()),
                    options.manifest(),
                    options.output(),
                    options.resume(),
                    UUID.randomUUID().toString().substring(0, RUN_LETTERS),
                    partitions);
            Tally done = new ClusterJob(spark).run(request, order);
            JobNotes.tell(done, (System.nanoTime() - began) / 1e9, options.output());
            return JobExit.of(done);
        } finally {
            failures.sentences().forEach(JobNotes::say);
            ExecutorModels.close();
        }
    }

    private Reading reading(Assignment assignment, Preprocessing as) {
        return assignment instanceof Assignment.Surprises ? options.wholeWindows(as) : options.reading(as);
    }

    private JobOrder.Origin origin() {
        return new JobOrder.Origin(
                ClusterMain.application(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                options.commandLine());
    }

    /// On a cluster, executors work in folders of their own.
    private static List<SoundPlace> places(List<String> paths, boolean here) {
        List<SoundPlace> places = new ArrayList<>();
        for (String path : paths) {
            boolean absolute = here || !Stores.isLocal(path);
            places.add(new SoundPlace(
                    path, absolute ? path : Stores.path(path).toAbsolutePath().toString(), places.size()));
        }
        return places;
    }
}
