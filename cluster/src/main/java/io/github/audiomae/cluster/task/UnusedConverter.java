package io.github.audiomae.cluster.task;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/// Parquet's readers of columns want somebody who puts rows together; nobody does.
final class UnusedConverter extends GroupConverter {
    private static final PrimitiveConverter CELL = new PrimitiveConverter() {};

    @Override
    public Converter getConverter(int field) {
        return CELL;
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
}
