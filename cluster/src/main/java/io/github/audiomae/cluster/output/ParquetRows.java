package io.github.audiomae.cluster.output;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// A table in one file of Apache Parquet. There is no file before the first row. Confined to one thread.
public final class ParquetRows implements AutoCloseable {
    private final Path file;
    private final MessageType schema;
    private final Map<String, String> footer;
    private final Configuration configuration;
    private @Nullable ParquetWriter<Consumer<CellWriter>> writer;

    ParquetRows(Path file, MessageType schema, Map<String, String> footer, Configuration configuration) {
        this.file = file;
        this.schema = schema;
        this.footer = footer;
        this.configuration = configuration;
    }

    /// Makes the file, also if no row follows.
    void begin() throws IOException {
        if (writer == null) {
            writer = new Builder().build();
        }
    }

    /// Adds a row.
    ///
    /// @param row writes its cells; those that it leaves out must be optional
    public void add(Consumer<CellWriter> row) throws IOException {
        begin();
        java.util.Objects.requireNonNull(writer).write(row);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    /// Receives the cells of a row.
    @FunctionalInterface
    public interface CellWriter {
        /// @param value a string, or a number of the column's type
        void write(String column, Object value);
    }

    private final class Builder extends ParquetWriter.Builder<Consumer<CellWriter>, Builder> {
        Builder() throws IOException {
            super(HadoopOutputFile.fromPath(file, configuration));
            withConf(configuration);
            withCompressionCodec(CompressionCodecName.SNAPPY);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected CellSupport getWriteSupport(Configuration unused) {
            return new CellSupport(schema, footer);
        }
    }
}
