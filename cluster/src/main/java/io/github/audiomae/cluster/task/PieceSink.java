package io.github.audiomae.cluster.task;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.cluster.output.ParquetRows;
import io.github.audiomae.cluster.output.TaskFiles;
import io.github.audiomae.cluster.task.RecordingColumns.Facts;
import io.github.audiomae.export.DoneColumns;
import io.github.audiomae.export.RowOrigin;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;

/// Writes the results of a piece when all of them are there: one that fails leaves a row among the problems, and
/// nothing else. Confined to one thread.
///
/// @param <R> the result for one window
final class PieceSink<R> implements WindowSink<R> {
    private final PieceSource source;
    private final TaskFiles files;
    private final Tally tally;
    private final PieceAnalysis<R> analysis;
    private final ParquetRows done;
    private final ParquetRows problems;
    private final List<TimeSpan> spans = new ArrayList<>();
    private final List<R> results = new ArrayList<>();
    private double seconds;
    private int allWindows;
    private double analysed;

    PieceSink(PieceSource source, JobOrder order, TaskFiles files, Tally tally, PieceAnalysis<R> analysis) {
        this.source = source;
        this.files = files;
        this.tally = tally;
        this.analysis = analysis;
        done = files.table(RecordingColumns.DONE_FOLDER, DoneColumns.SCHEMA, order.footer(Map.of()));
        problems = files.table(RecordingColumns.PROBLEMS_FOLDER, RecordingColumns.PROBLEMS, order.footer(Map.of()));
    }

    @Override
    public void begin(RecordingInput input, double length, List<TimeSpan> windows) {
        clear();
        analysed = 0;
        seconds = length;
        allWindows = windows.size();
    }

    @Override
    public void result(RecordingInput input, TimeSpan span, R result) {
        stopIfKilled();
        spans.add(span);
        results.add(result);
        analysed += span.lengthSeconds();
    }

    @Override
    public void end(RecordingInput input, List<Sentence> warnings) {
        Piece piece = source.piece(input);
        Facts facts = source.facts(input).as(seconds, allWindows);
        RowOrigin origin = new RowOrigin(piece.place().name(), source.channel(), facts.start());
        try {
            analysis.write(new PieceAnalysis.Results<>(origin, seconds, List.copyOf(spans), List.copyOf(results)));
            files.begin(""); // a file of notes without one of rows is what a stopped commit leaves
            done.add(cells -> RecordingColumns.done(piece, facts, results.size(), cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // about the output: the task fails, and Spark tries it again
        }
        tally.done(piece.from() == 0, results.size(), analysed);
        clear();
        source.forget(input);
    }

    /// Out of memory, or a failing model, is no fault of the recording: the task fails, and Spark tries it again.
    @Override
    public void failed(RecordingInput input, ProblemException problem) {
        if (problem.code() == ProblemCode.OUT_OF_MEMORY || problem.code() == ProblemCode.RUN_FAILED) {
            throw problem;
        }
        Piece piece = source.piece(input);
        try {
            problems.add(cells -> RecordingColumns.problem(piece, problem, cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String sentence = String.valueOf(problem.getMessage());
        String named = sentence.contains(piece.place().name())
                ? sentence
                : piece.place().name() + ": " + sentence;
        tally.failed(problem.code().text(), named);
        clear();
        source.forget(input);
    }

    private void clear() {
        spans.clear();
        results.clear();
    }

    private static void stopIfKilled() {
        TaskContext task = TaskContext.get();
        if (task != null && task.isInterrupted()) {
            throw new TaskKilledException("another attempt was faster, or the job has ended");
        }
    }
}
