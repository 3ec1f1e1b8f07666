package io.github.audiomae.collection;

import java.nio.file.Path;
import java.util.Locale;

/// Where rows of numbers lie: float32, little-endian, row after row, in files `000001.f32`, `000002.f32`, … of equally
/// many rows, of which only the last may hold fewer.
///
/// @param folder holds the files
/// @param width numbers per row, ≥ 1
/// @param rowsPerFile ≥ 1
record Segments(Path folder, int width, int rowsPerFile) {
    /// The file with a row.
    Path file(long row) {
        return folder.resolve(String.format(Locale.ROOT, "%06d.f32", row / rowsPerFile + 1));
    }

    /// Where a row begins in its file, in bytes.
    long offset(long row) {
        return row % rowsPerFile * rowBytes();
    }

    /// Number of rows from this one to the end of its file.
    int rest(long row) {
        return (int) (rowsPerFile - row % rowsPerFile);
    }

    long rowBytes() {
        return (long) width * Float.BYTES;
    }
}
