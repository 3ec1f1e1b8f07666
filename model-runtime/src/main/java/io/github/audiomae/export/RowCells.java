package io.github.audiomae.export;

/// Receives the cells of a row of Apache Parquet, in the order of its columns.
@FunctionalInterface
public interface RowCells {
    /// @param value a string, or a number of the column's type
    void write(String column, Object value);
}
