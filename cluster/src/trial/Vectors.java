import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/// Makes rows as `audiomae cluster embed` writes them, to measure a search: `Vectors FOLDER ROWS WIDTH FILES`. The values
/// are random.
final class Vectors {
    private Vectors() {}

    public static void main(String... arguments) {
        SparkConf settings = new SparkConf().setAppName("vectors").setMaster("local[2]");
        Map.of("spark.ui.enabled", "false", "spark.driver.host", "localhost", "spark.driver.bindAddress", "127.0.0.1")
                .forEach(settings::set);
        SparkSession spark = SparkSession.builder().config(settings).getOrCreate();
        List<Column> columns = new ArrayList<>();
        columns.add(functions.concat(functions.lit("/field/"), functions.col("id").divide(1000).cast("int"))
                .as("file"));
        columns.add(functions.col("id").mod(1000).multiply(10.24).as("start_s"));
        columns.add(functions.col("id").mod(1000).multiply(10.24).plus(10.24).as("end_s"));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            columns.add(functions.rand(i).minus(0.5).cast("float").as("e%04d".formatted(i)));
        }
        spark.range(0, Long.parseLong(arguments[1]), 1, Integer.parseInt(arguments[3]))
                .select(columns.toArray(Column[]::new))
                .write()
                .parquet(arguments[0]);
        spark.stop();
    }
}
