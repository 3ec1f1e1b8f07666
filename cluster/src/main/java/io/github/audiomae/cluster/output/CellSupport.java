package io.github.audiomae.cluster.output;

import io.github.audiomae.cluster.output.ParquetRows.CellWriter;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Hands the cells of a row to Parquet.
final class CellSupport extends WriteSupport<Consumer<CellWriter>> {
    private final MessageType schema;
    private final Map<String, String> footer;
    private @Nullable RecordConsumer consumer;

    CellSupport(MessageType schema, Map<String, String> footer) {
        this.schema = schema;
        this.footer = footer;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract all the same
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, footer);
    }

    @Override
    public void prepareForWrite(RecordConsumer record) {
        consumer = record;
    }

    @Override
    public void write(Consumer<CellWriter> row) {
        RecordConsumer record = java.util.Objects.requireNonNull(consumer, "write before prepareForWrite");
        record.startMessage();
        row.accept((column, value) -> {
            int index = schema.getFieldIndex(column);
            record.startField(column, index);
            add(value, record);
            record.endField(column, index);
        });
        record.endMessage();
    }

    private static void add(Object value, RecordConsumer record) {
        switch (value) {
            case String text -> record.addBinary(Binary.fromString(text));
            case Float number -> record.addFloat(number);
            case Double number -> record.addDouble(number);
            case Integer number -> record.addInteger(number);
            case Long number -> record.addLong(number);
            default -> throw new IllegalArgumentException("no cell can hold " + value.getClass());
        }
    }
}
