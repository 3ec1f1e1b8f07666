package io.github.audiomae.cluster.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageType;

/// The files of one attempt of a task, in the folder that the committer gave it. Confined to one thread.
public final class TaskFiles implements AutoCloseable {
    private final Path folder;
    private final String name;
    private final Configuration configuration;
    private final Map<String, ParquetRows> tables = new LinkedHashMap<>();

    TaskFiles(Path folder, String name, Configuration configuration) {
        this.folder = folder;
        this.name = name;
        this.configuration = configuration;
    }

    /// Starts a table; it is closed together with this. There is no file until its first row.
    ///
    /// @param below folder below the output; empty for the output itself
    /// @param footer names and texts that the end of the file records
    public ParquetRows table(String below, MessageType schema, Map<String, String> footer) {
        Path place = below.isEmpty() ? folder : new Path(folder, below);
        ParquetRows rows = new ParquetRows(new Path(place, name), schema, footer, configuration);
        tables.put(below, rows);
        return rows;
    }

    /// Makes the file of a table, also if it gets no row.
    ///
    /// @param below the folder of a table that was started
    public void begin(String below) throws IOException {
        Objects.requireNonNull(tables.get(below), below).begin();
    }

    @Override
    public void close() throws IOException {
        for (ParquetRows rows : tables.values()) {
            rows.close();
        }
    }
}
