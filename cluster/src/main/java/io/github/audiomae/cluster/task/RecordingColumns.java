package io.github.audiomae.cluster.task;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import io.github.audiomae.cluster.output.ParquetRows.CellWriter;
import io.github.audiomae.export.DoneColumns;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.timestamp.RecordingStart;
import java.util.Optional;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/// The two tables beside the rows: what is done, by which a later run knows what it can leave out, and what failed.
final class RecordingColumns {
    /// The folder of the pieces that are done.
    static final String DONE_FOLDER = DoneColumns.FOLDER;

    /// The folder of the pieces that failed.
    static final String PROBLEMS_FOLDER = "problems";

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
