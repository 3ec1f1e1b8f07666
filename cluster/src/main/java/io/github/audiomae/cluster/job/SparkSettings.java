package io.github.audiomae.cluster.job;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// The settings of Spark that a job needs, as far as nobody has chosen others.
public final class SparkSettings {
    /// The master that takes every core of this machine.
    private static final String THIS_MACHINE = "local[*]";

    private SparkSettings() {}

    /// The settings of a job.
    ///
    /// @param name of the application
    /// @param master null for that of `spark-submit`, or this machine
    /// @param given settings that a person has chosen
    public static SparkConf of(String name, @Nullable String master, Map<String, String> given) {
        SparkConf settings = new SparkConf().setAppName(name);
        given.forEach(settings::set);
        if (master != null) {
            settings.setMaster(master);
        }
        settings.setIfMissing("spark.master", THIS_MACHINE);
        settings.setIfMissing("spark.executorEnv.ORT_DISABLE_TELEMETRY", "1");
        settings.setIfMissing(
                "spark.executor.defaultJavaOptions",
                "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dai.djl.offline=true"
                        + " -DOPT_OUT_TRACKING=true");
        if (settings.get("spark.master").startsWith("local")) {
            // Nobody else takes part: no address but the loopback one, and no page to look at.
            settings.setIfMissing("spark.driver.host", "localhost");
            settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            settings.setIfMissing("spark.ui.enabled", "false");
        } else {
            // An executor that cannot run the model gets no more tasks; the others do its work.
            settings.setIfMissing("spark.excludeOnFailure.enabled", "true");
        }
        return settings;
    }

    /// The settings of Hadoop among those of Spark, for reading before a job begins.
    public static Configuration hadoop(SparkConf settings) {
        Configuration hadoop = new Configuration();
        for (Tuple2<String, String> setting : settings.getAllWithPrefix("spark.hadoop.")) {
            hadoop.set(setting._1(), setting._2());
        }
        return hadoop;
    }
}
