package io.github.audiomae.cluster;

import io.github.audiomae.files.LibraryCaches;
import io.github.audiomae.files.UserFolders;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// Runs a command line: `audiomae cluster …`, or what follows the jar in `spark-submit audiomae-spark.jar …`.
@Command(
        name = "audiomae cluster",
        mixinStandardHelpOptions = true,
        versionProvider = ClusterMain.Version.class,
        subcommands = {
            ClusterEmbed.class,
            ClusterClassify.class,
            ClusterDetect.class,
            ClusterSurprise.class,
            ClusterLike.class,
            ClusterFetch.class
        },
        synopsisSubcommandLabel = "COMMAND",
        descriptionHeading = "%n",
        description = {
            "Analyses recordings with Apache Spark: on all cores of this machine, or on a cluster.",
            "The results are files in Apache Parquet; audiomae collection import makes a collection of them."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:some recordings failed (the folder problems says which), the others are done",
            "2:wrong usage",
            "3:nothing done"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae cluster embed recordings -o vectors",
            "  audiomae cluster like vectors --query examples.npy --top 100",
            "  audiomae cluster detect recordings -o birds --class Bird --threshold 0.3",
            "  audiomae cluster embed recordings -o vectors --master spark://host:7077",
            "  spark-submit audiomae-spark.jar embed s3a://bucket/recordings -o s3a://bucket/vectors"
        })
public final class ClusterMain {
    /// Read when the first line is logged; under `spark-submit` that has happened, and the settings are the cluster's.
    private static final String LOG_SETTINGS = "classpath:io/github/audiomae/cluster/log4j2.properties";

    private ClusterMain() {}

    /// Ends the process with the exit code of the command.
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /// Runs a command line in this process.
    ///
    /// @return the exit code
    static int run(String... arguments) {
        LibraryCaches.place(UserFolders.current());
        System.getProperties().putIfAbsent("log4j2.configurationFile", LOG_SETTINGS);
        return new CommandLine(new ClusterMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler((problem, words) -> {
                    JobNotes.say(String.valueOf(problem.getMessage()));
                    JobNotes.say(
                            "See: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
                    return JobExit.WRONG_USAGE;
                })
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    tell(problem);
                    return JobExit.NOTHING_DONE;
                })
                .execute(arguments);
    }

    private static void tell(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                JobNotes.say(known.sentenceWithCode());
                return;
            }
        }
        JobNotes.say("The job ended without a result: " + problem);
        problem.printStackTrace();
    }

    /// Name and version of the program.
    static String application() {
        Properties properties = new Properties();
        try (InputStream in = ClusterMain.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "Audio-MAE Explorer " + properties.getProperty("version");
    }

    /// The output of `--version`.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {application(), "Apache Spark " + org.apache.spark.package$.MODULE$.SPARK_VERSION()};
        }
    }
}
