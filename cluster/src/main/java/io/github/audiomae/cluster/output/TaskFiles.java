package io.github.audiomae.cluster.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageType;

/// The files of one attempt of a task, in the folder that the committer gave it. Confined to one thread.
public final class TaskFiles implements AutoCloseable {
    private final Path folder;
    private final String name;
    private final Configuration configuration;
    private final List<ParquetRows> open = new ArrayList<>();

    TaskFiles(Path folder, String name, Configuration configuration) {
        this.folder = folder;
        this.name = name;
        this.configuration = configuration;
    }

    /// Starts a table; it is closed together with this. There is no file until its first row.
    ///
    /// @param below folder below the output; empty for the output itself
    /// @param footer names and texts that the end of the file records
    public ParquetRows table(String below, MessageType schema, java.util.Map<String, String> footer) {
        Path place = below.isEmpty() ? folder : new Path(folder, below);
        ParquetRows rows = new ParquetRows(new Path(place, name), schema, footer, configuration);
        open.add(rows);
        return rows;
    }

    @Override
    public void close() throws IOException {
        for (ParquetRows rows : open) {
            rows.close();
        }
    }
}
