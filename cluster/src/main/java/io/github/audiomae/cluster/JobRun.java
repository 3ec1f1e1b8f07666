package io.github.audiomae.cluster;

import io.github.audiomae.cluster.job.ClusterJob;
import io.github.audiomae.cluster.job.EarlierOutput;
import io.github.audiomae.cluster.job.OutputFolder;
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
import io.github.audiomae.library.ModelChoice;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        requireManifest();
        ModelFolder model = ModelChoice.require(JobModel.find(options.model(), assignment.use()), options.precision());
        Reading reading = reading(assignment, model.manifest().preprocessing());
        long began = System.nanoTime();
        TaskFailures failures = new TaskFailures();
        try (JavaSparkContext spark = new JavaSparkContext(settings);
                SentModel sent = SentModel.to(spark, model, device, assignment.use())) {
            spark.sc().addSparkListener(failures);
            JobOrder order = new JobOrder(sent.place(), assignment, reading, split, origin());
            EarlierOutput earlier = new EarlierOutput(options.output(), spark.hadoopConfiguration());
            OutputFolder output = new OutputFolder(options.output(), spark.hadoopConfiguration());
            if (options.resume()) {
                earlier.requireSame(order);
                output.clear();
            } else {
                earlier.requireEmpty();
            }
            List<org.apache.hadoop.fs.Path> earlierProblems = output.problems();
            ClusterJob.Request request = new ClusterJob.Request(
                    places(paths),
                    options.manifest(),
                    options.output(),
                    options.resume(),
                    UUID.randomUUID().toString().substring(0, RUN_LETTERS),
                    partitions);
            Tally done = new ClusterJob(spark).run(request, order);
            output.delete(earlierProblems); // these recordings were tried again
            JobNotes.tell(done, (System.nanoTime() - began) / 1e9, options.output());
            if (done.recordings() + done.failed() == 0 && !options.resume()) {
                JobNotes.say("There are no sound files in "
                        + request.places().stream().map(SoundPlace::name).toList() + options.manifest() + ": "
                        + options.output() + " has no rows.");
            }
            return JobExit.of(done, options.resume());
        } finally {
            failures.sentences().forEach(JobNotes::say);
            ExecutorModels.close();
        }
    }

    private void requireManifest() {
        String manifest = options.manifest();
        if (!manifest.isEmpty() && !Files.isRegularFile(Stores.path(manifest))) {
            throw new ProblemException(
                    ProblemCode.FILE, Sentence.untranslated("There is no manifest " + manifest + "; check the name."));
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

    private static List<SoundPlace> places(List<String> paths) {
        String here = Path.of("").toAbsolutePath().toString();
        List<SoundPlace> places = new ArrayList<>();
        paths.forEach(path -> places.add(SoundPlace.given(path, here, places.size())));
        return places;
    }
}
