package io.github.audiomae.cluster.task;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.github.audiomae.cluster.output.ParquetRows.CellWriter;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.timestamp.RecordingStart;
import java.util.Optional;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/// The two tables beside the rows: what is done, by which a later run knows what it can leave out, and what failed.
final class RecordingColumns {
    /// The folder of the pieces that are done. Readers of data sets leave out folders whose name begins so.
    static final String DONE_FOLDER = "_recordings";

    /// The folder of the pieces that failed.
    static final String PROBLEMS_FOLDER = "problems";

    static final MessageType DONE = Types.buildMessage()
            .required(BINARY)
            .as(stringType())
            .named("file")
            .required(BINARY)
            .as(stringType())
            .named("location")
            .required(BINARY)
            .as(stringType())
            .named("sha256")
            .required(INT64)
            .named("bytes")
            .required(INT64)
            .named("modified_ms")
            .required(DOUBLE)
            .named("seconds")
            .optional(INT32)
            .named("sample_rate")
            .optional(BINARY)
            .as(stringType())
            .named("begins")
            .optional(BINARY)
            .as(stringType())
            .named("begins_source")
            .required(INT32)
            .named("first_window")
            .required(INT32)
            .named("windows")
            .required(INT32)
            .named("all_windows")
            .named("recordings");

    static final MessageType PROBLEMS = Types.buildMessage()
            .required(BINARY)
            .as(stringType())
            .named("file")
            .required(BINARY)
            .as(stringType())
            .named("location")
            .required(INT32)
            .named("first_window")
            .required(BINARY)
            .as(stringType())
            .named("code")
            .required(BINARY)
            .as(stringType())
            .named("problem")
            .named("problems");

    private RecordingColumns() {}

    static void done(Piece piece, Facts facts, int windows, CellWriter cells) {
        cells.write("file", piece.place().name());
        cells.write("location", piece.place().location());
        cells.write("sha256", facts.sha256());
        cells.write("bytes", piece.bytes());
        cells.write("modified_ms", piece.modified());
        cells.write("seconds", facts.seconds());
        facts.sampleRate().ifPresent(rate -> cells.write("sample_rate", rate));
        facts.start().ifPresent(start -> {
            cells.write("begins", start.iso(0));
            cells.write("begins_source", EnumWord.of(start.source()));
        });
        cells.write("first_window", piece.from());
        cells.write("windows", windows);
        cells.write("all_windows", facts.allWindows());
    }

    static void problem(Piece piece, ProblemException problem, CellWriter cells) {
        cells.write("file", piece.place().name());
        cells.write("location", piece.place().location());
        cells.write("first_window", piece.from());
        cells.write("code", problem.code().text());
        cells.write("problem", String.valueOf(problem.getMessage()));
    }

    /// What is found out about a recording when it is opened.
    ///
    /// @param sha256 of the file
    /// @param sampleRate in hertz; empty for an array of features
    /// @param start when it began, if that is known
    /// @param seconds its length
    /// @param allWindows number of windows of the whole recording
    record Facts(
            String sha256,
            Optional<Integer> sampleRate,
            Optional<RecordingStart> start,
            double seconds,
            int allWindows) {
        Facts as(double length, int windows) {
            return new Facts(sha256, sampleRate, start, length, windows);
        }
    }
}
