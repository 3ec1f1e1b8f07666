package io.github.audiomae.cluster.job;

import io.github.audiomae.cluster.output.CommittedFiles;
import io.github.audiomae.cluster.output.PartitionWork;
import io.github.audiomae.cluster.store.Stores;
import io.github.audiomae.cluster.task.DonePiece;
import io.github.audiomae.cluster.task.FolderSearch;
import io.github.audiomae.cluster.task.JobOrder;
import io.github.audiomae.cluster.task.Piece;
import io.github.audiomae.cluster.task.PieceSplit;
import io.github.audiomae.cluster.task.PieceWork;
import io.github.audiomae.cluster.task.SoundPlace;
import io.github.audiomae.cluster.task.Tally;
import io.github.audiomae.cluster.task.TallySum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/// Finds recordings, divides them among executors, and has them analysed. Only names of files are moved between
/// executors, neither sound nor vectors; the driver holds none of them.
public final class ClusterJob {
    /// With about so many pieces in a partition, a task takes minutes, and few of them are lost with a worker.
    private static final int PIECES_A_PARTITION = 64;

    private static final int MOST_PARTITIONS = 50_000;

    /// Partitions for each core when there is little to do, so that the last ones end together.
    private static final int PARTITIONS_A_CORE = 3;

    /// Partitions for each core after which what is done is committed.
    private static final int ROUND_PARTITIONS_A_CORE = 20;

    private final JavaSparkContext spark;

    public ClusterJob(JavaSparkContext spark) {
        this.spark = spark;
    }

    /// What to read and where to write.
    ///
    /// @param places files and folders
    /// @param manifest file with the name of a recording in each line; empty if there is none
    /// @param output folder of the results
    /// @param resume whether recordings are left out that the output has already
    /// @param run letters and digits that no other run into the folder has
    /// @param partitions number of tasks, ≥ 1; 0 to let the number of recordings decide
    public record Request(
            List<SoundPlace> places, String manifest, String output, boolean resume, String run, int partitions) {
        public Request {
            places = List.copyOf(places);
        }
    }

    /// Runs a job to its end.
    ///
    /// @return what was done
    /// @throws IOException if the output cannot be prepared
    public Tally run(Request request, JobOrder order) throws IOException {
        TallySum tally = new TallySum();
        spark.sc().register(tally, "analysed");
        JavaPairRDD<String, Piece> found = found(request);
        int partitions = request.partitions() > 0 ? request.partitions() : partitions(found.count());
        JavaPairRDD<String, Piece> all = found.values()
                .flatMap(piece -> PieceSplit.of(piece, order))
                .mapToPair(piece -> new Tuple2<>(piece.key(), piece));
        JavaRDD<Piece> pieces = waiting(all, request, new HashPartitioner(partitions));
        analyse(pieces, partitions, request, order, tally);
        return tally.value();
    }

    /// Analyses a part of the partitions at a time: what is committed then stays, whatever happens afterwards.
    private void analyse(JavaRDD<Piece> pieces, int partitions, Request request, JobOrder order, TallySum tally)
            throws IOException {
        Broadcast<SerializableConfiguration> hadoop = hadoop();
        int together = ROUND_PARTITIONS_A_CORE * spark.defaultParallelism();
        for (int from = 0; from < partitions; from += together) {
            PartitionRange range = new PartitionRange(from, from + together);
            JavaRDD<Piece> round = partitions <= together
                    ? pieces
                    : PartitionPruningRDD.create(pieces.rdd(), range).toJavaRDD();
            Configuration settings = CommittedFiles.settings(
                    spark.hadoopConfiguration(),
                    request.output(),
                    request.run() + "-" + from / together,
                    from + together >= partitions);
            round.<Void, PartitionWork>mapPartitionsToPair(partition -> {
                        Stores.use(hadoop.value().value());
                        return List.of(work(order, partition, tally)).iterator();
                    })
                    .saveAsNewAPIHadoopDataset(settings);
        }
    }

    private static Tuple2<Void, PartitionWork> work(JobOrder order, Iterator<Piece> partition, TallySum tally) {
        return new Tuple2<>(null, new PieceWork(order, partition, tally));
    }

    /// Each file once, by where it is; of two names the one that was given first counts.
    private JavaPairRDD<String, Piece> found(Request request) {
        Broadcast<SerializableConfiguration> hadoop = hadoop();
        int spread = Math.max(1, spark.defaultParallelism());
        List<SoundPlace> given = request.places();
        String from = java.nio.file.Path.of("").toAbsolutePath().toString();
        JavaRDD<SoundPlace> places = spark.parallelize(given, Math.clamp(given.size(), 1, spread));
        if (!request.manifest().isEmpty()) {
            places = places.union(spark.textFile(request.manifest())
                    .filter(line -> !line.isBlank())
                    .map(line -> SoundPlace.given(line, from, Integer.MAX_VALUE)));
        }
        return places.flatMap(place -> FolderSearch.across(place, hadoop.value().value()))
                .mapToPair(piece -> new Tuple2<>(piece.key(), piece))
                .reduceByKey(
                        new HashPartitioner(spread * PARTITIONS_A_CORE),
                        (one, other) -> one.place().order() <= other.place().order() ? one : other);
    }

    /// The pieces that are not done yet, spread over the partitions.
    private JavaRDD<Piece> waiting(JavaPairRDD<String, Piece> all, Request request, HashPartitioner spread)
            throws IOException {
        List<String> notes = request.resume() ? notes(request.output()) : List.of();
        if (notes.isEmpty()) {
            return all.partitionBy(spread).values();
        }
        JavaPairRDD<String, DonePiece> done = spark.parallelize(notes, Math.min(notes.size(), MOST_PARTITIONS))
                .flatMap(DonePiece::read)
                .mapToPair(piece -> new Tuple2<>(piece.key(), piece));
        return all.cogroup(done, spread).values().flatMap(both -> {
            Iterable<DonePiece> before = both._2();
            List<Piece> left = new ArrayList<>();
            for (Piece piece : both._1()) {
                if (StreamSupport.stream(before.spliterator(), false).noneMatch(one -> one.is(piece))) {
                    left.add(piece);
                }
            }
            return left.iterator();
        });
    }

    private List<String> notes(String output) throws IOException {
        Path folder = new Path(output, DonePiece.FOLDER);
        FileSystem files = folder.getFileSystem(spark.hadoopConfiguration());
        List<String> notes = new ArrayList<>();
        if (files.exists(folder)) {
            for (FileStatus note : files.listStatus(folder)) {
                notes.add(note.getPath().toString());
            }
        }
        return notes;
    }

    private Broadcast<SerializableConfiguration> hadoop() {
        return spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    }

    private int partitions(long pieces) {
        long wanted = Math.max(
                (pieces + PIECES_A_PARTITION - 1) / PIECES_A_PARTITION,
                Math.min(pieces, (long) spark.defaultParallelism() * PARTITIONS_A_CORE));
        return (int) Math.clamp(wanted, 1, MOST_PARTITIONS);
    }
}
