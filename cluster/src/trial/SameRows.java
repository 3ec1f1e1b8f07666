import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// Compares the rows that jobs have written, for `cluster/try-standalone`: `SameRows DIR OTHER…`. Ends with exit code
/// 0 if every folder holds the same rows with the same values, and no row twice.
final class SameRows {
    private SameRows() {}

    public static void main(String... folders) {
        SparkConf settings = new SparkConf().setAppName("same rows").setMaster("local[2]");
        Map.of(
                        "spark.sql.shuffle.partitions", "4",
                        "spark.ui.enabled", "false",
                        "spark.driver.host", "localhost",
                        "spark.driver.bindAddress", "127.0.0.1")
                .forEach(settings::set);
        SparkSession spark = SparkSession.builder().config(settings).getOrCreate();
        Dataset<Row> first = spark.read().parquet(folders[0]).cache();
        long rows = first.count();
        long distinct = first.select("file", "start_s").distinct().count();
        boolean same = rows > 0 && rows == distinct;
        System.out.println(folders[0] + ": " + rows + " rows, " + distinct + " of them distinct");
        for (int i = 1; i < folders.length; i++) {
            Dataset<Row> other = spark.read().parquet(folders[i]).cache();
            long apart = first.exceptAll(other).count() + other.exceptAll(first).count();
            System.out.println(folders[i] + ": " + other.count() + " rows, " + apart + " differ");
            same &= apart == 0;
        }
        spark.stop();
        System.exit(same ? 0 : 1);
    }
}
