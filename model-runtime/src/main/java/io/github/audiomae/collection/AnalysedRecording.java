package io.github.audiomae.collection;

import io.github.audiomae.timestamp.RecordingStart;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A recording that was analysed elsewhere, put together from its pieces.
///
/// @param file where it was analysed
/// @param mark its size and date then
/// @param sha256 of its content
/// @param sampleRate in hertz; null for an array of features
/// @param seconds its length
/// @param begins when it began, if that is known
/// @param windows number of windows in all pieces so far
/// @param allWindows number of windows of the whole recording
record AnalysedRecording(
        Path file,
        FileMark mark,
        String sha256,
        @Nullable Integer sampleRate,
        double seconds,
        Optional<RecordingStart> begins,
        int windows,
        int allWindows) {
    static AnalysedRecording of(Map<String, Object> row) {
        return new AnalysedRecording(
                path(text(row, "location")),
                new FileMark(
                        number(row, "bytes").longValue(),
                        number(row, "modified_ms").longValue()),
                text(row, "sha256"),
                row.get("sample_rate") instanceof Integer rate ? rate : null,
                number(row, "seconds").doubleValue(),
                CatalogueRecording.begins(
                        row.get("begins") instanceof String iso ? iso : null,
                        row.get("begins_source") instanceof String source ? source : null),
                number(row, "windows").intValue(),
                number(row, "all_windows").intValue());
    }

    /// With another piece of the same recording.
    AnalysedRecording and(AnalysedRecording piece) {
        return new AnalysedRecording(
                file, mark, sha256, sampleRate, seconds, begins, windows + piece.windows, allWindows);
    }

    static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    static Number number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number : 0;
    }

    /// A path of this machine. Of an address in a store its path, by which the file may be found after it was copied.
    private static Path path(String location) {
        boolean isAddress = location.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*");
        return Path.of(isAddress ? URI.create(location.replace(" ", "%20")).getPath() : location)
                .toAbsolutePath()
                .normalize();
    }
}
