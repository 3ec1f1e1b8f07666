package io.github.audiomae.cluster;

import io.github.audiomae.cluster.job.ClusterJob;
import io.github.audiomae.cluster.job.EarlierOutput;
import io.github.audiomae.cluster.job.SparkSettings;
import io.github.audiomae.cluster.store.Stores;
import io.github.audiomae.cluster.task.ExecutorModels;
import io.github.audiomae.cluster.task.JobOrder;
import io.github.audiomae.cluster.task.ModelPlace;
import io.github.audiomae.cluster.task.Reading;
import io.github.audiomae.cluster.task.SoundPlace;
import io.github.audiomae.cluster.task.Tally;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/// One run of a command: from its options to its exit code.
final class JobRun {
    private static final int RUN_LETTERS = 8;

    private final JobOptions options;

    JobRun(JobOptions options) {
        this.options = options;
    }

    /// Runs the job to its end and says what was done.
    ///
    /// @return the exit code
    int embed(EmbeddingLevel level) throws IOException {
        List<String> paths = options.paths();
        ExecutionTarget.parse(options.device());
        double split = options.splitSeconds();
        int partitions = options.partitions();
        ModelFolder model = ModelChoice.find(options.model(), Capability.EMBED);
        Reading reading = options.reading(model.manifest().preprocessing());
        long began = System.nanoTime();
        SparkConf settings = SparkSettings.of("audiomae cluster embed", options.master(), options.settings());
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            ModelPlace place = new ModelPlace(
                    model.sha256(), model.folder().toAbsolutePath().toString(), "", options.device(), Capability.EMBED);
            JobOrder order = new JobOrder(place, level, reading, split, origin());
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
            ExecutorModels.close();
        }
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
