package io.github.audiomae.cluster.task;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// Finds the rows of files whose vectors are most similar to examples: every vector is compared. Immutable.
///
/// @param directions the examples, each a vector of length 1
/// @param top most rows to find, ≥ 1
public record RowSearch(ArrayList<double[]> directions, int top) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /// The names of the columns that hold a vector: `e0000`, `e0001`, …
    private static final String VALUE = "e\\d{4,}";

    private static final List<String> PLACE = List.of("file", "start_s", "end_s");

    /// The examples in the rows of an array.
    ///
    /// @param values `[examples, width]`, row-major
    public static RowSearch of(float[] values, int width, int top) {
        ArrayList<double[]> directions = new ArrayList<>();
        for (int from = 0; from < values.length; from += width) {
            double square = 0;
            for (int i = 0; i < width; i++) {
                square += (double) values[from + i] * values[from + i];
            }
            if (square == 0) {
                throw new ProblemException(
                        ProblemCode.WRONG_REQUEST,
                        Sentence.untranslated("An example has only zeros, which are like nothing."));
            }
            double[] direction = new double[width];
            for (int i = 0; i < width; i++) {
                direction[i] = values[from + i] / Math.sqrt(square);
            }
            directions.add(direction);
        }
        return new RowSearch(directions, top);
    }

    /// Number of values in a vector.
    public int width() {
        return directions.getFirst().length;
    }

    /// The columns of a file that hold a vector, in order.
    public static List<String> values(MessageType schema) {
        return schema.getFields().stream()
                .map(Type::getName)
                .filter(name -> name.matches(VALUE))
                .sorted()
                .toList();
    }

    /// The nearest rows of some files, in no order.
    public Iterator<NearRow> in(Iterator<String> files, Configuration hadoop) throws IOException {
        PriorityQueue<NearRow> best = new PriorityQueue<>(new NearRow.BestFirst().reversed());
        while (files.hasNext()) {
            try (ParquetFileReader reader =
                    ParquetFileReader.open(HadoopInputFile.fromPath(new Path(files.next()), hadoop))) {
                MessageType schema = reader.getFileMetaData().getSchema();
                List<String> values = values(schema);
                MessageType wanted = new MessageType(
                        schema.getName(),
                        schema.getFields().stream()
                                .filter(field -> PLACE.contains(field.getName()) || values.contains(field.getName()))
                                .toList());
                reader.setRequestedSchema(wanted);
                String by = reader.getFileMetaData().getCreatedBy();
                for (PageReadStore group = reader.readNextRowGroup();
                        group != null;
                        group = reader.readNextRowGroup()) {
                    Columns columns = new Columns(
                            new ColumnReadStoreImpl(group, new UnusedConverter(), wanted, by),
                            wanted,
                            Math.toIntExact(group.getRowCount()));
                    collect(columns, scores(columns, values), best);
                }
            }
        }
        return best.iterator();
    }

    /// Column by column: no row is put together.
    private float[] scores(Columns columns, List<String> values) {
        double[] squares = new double[columns.rows()];
        double[][] products = new double[directions.size()][columns.rows()];
        for (int i = 0; i < values.size(); i++) {
            ColumnReader column = columns.reader(values.get(i));
            for (int row = 0; row < columns.rows(); row++) {
                double value = column.getFloat();
                column.consume();
                squares[row] += value * value;
                for (int example = 0; example < products.length; example++) {
                    products[example][row] += directions.get(example)[i] * value;
                }
            }
        }
        float[] scores = new float[columns.rows()];
        for (int row = 0; row < scores.length; row++) {
            double nearest = Double.NEGATIVE_INFINITY;
            for (double[] product : products) {
                nearest = Math.max(nearest, product[row]);
            }
            scores[row] = (float) (nearest / Math.sqrt(squares[row]));
        }
        return scores;
    }

    private void collect(Columns columns, float[] scores, PriorityQueue<NearRow> best) {
        ColumnReader file = columns.reader(PLACE.get(0));
        ColumnReader start = columns.reader(PLACE.get(1));
        ColumnReader end = columns.reader(PLACE.get(2));
        for (float score : scores) {
            boolean wanted = !Float.isNaN(score) // a vector of zeros has no direction
                    && (best.size() < top || score >= best.element().score());
            if (wanted) {
                best.add(new NearRow(file.getBinary().toStringUsingUTF8(), start.getDouble(), end.getDouble(), score));
                if (best.size() > top) {
                    best.remove();
                }
            } else {
                file.skip();
                start.skip();
                end.skip();
            }
            file.consume();
            start.consume();
            end.consume();
        }
    }

    private record Columns(ColumnReadStoreImpl store, MessageType schema, int rows) {
        ColumnReader reader(String column) {
            return store.getColumnReader(schema.getColumnDescription(new String[] {column}));
        }
    }
}
