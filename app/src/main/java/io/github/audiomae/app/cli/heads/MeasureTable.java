package io.github.audiomae.app.cli.heads;

import io.github.audiomae.export.ResultTable;
import io.github.audiomae.head.CollectionHeads.Evaluation;
import io.github.audiomae.head.HeadMeasures;
import io.github.audiomae.head.HeadMeasures.ClassMeasures;
import io.github.audiomae.head.HeadMeasures.Interval;
import io.github.audiomae.head.HeadReport;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The numbers of a head for a person to read.
final class MeasureTable {
    private MeasureTable() {}

    static void print(HeadMeasures measures, PrintStream out) {
        ResultTable table = new ResultTable("class", "windows", "recordings", "average precision", "from", "to");
        for (ClassMeasures one : measures.classes()) {
            Interval precision = one.averagePrecision();
            table.add(
                    one.label(), one.windows(), one.recordings(), precision.value(), precision.low(), precision.high());
        }
        table.print(ResultTable.Format.TABLE, out);
        out.println();
        line(out, "mean average precision", measures.macroAveragePrecision());
        line(out, "accuracy (windows with one label)", measures.accuracy());
        out.printf(Locale.ROOT, "%-34s %.3f%n", "calibration error", measures.calibrationError());
    }

    static void print(Evaluation evaluation, PrintStream out) {
        print(evaluation.measures(), out);
        nearest(out, evaluation.nearestNeighbours());
        HeadReport training = evaluation.training();
        out.println();
        out.println("When it was trained, on recordings left out of each training:");
        line(out, "mean average precision", training.measures().macroAveragePrecision());
        line(out, "accuracy (windows with one label)", training.measures().accuracy());
        out.printf(
                Locale.ROOT,
                "%-34s %.3f%n",
                "calibration error",
                training.measures().calibrationError());
        print(training, out);
    }

    static void print(HeadReport report, PrintStream out) {
        out.printf(Locale.ROOT, "%-34s %.3f%n", "the same without calibration", report.calibrationErrorBefore());
        nearest(out, report.nearestNeighbours());
        report.learningCurve()
                .forEach(point -> out.printf(
                        Locale.ROOT,
                        "%-34s %.3f%n",
                        "with " + point.windowsPerClass() + (point.windowsPerClass() == 1 ? " window" : " windows")
                                + " per class",
                        point.macroAveragePrecision()));
    }

    private static void nearest(PrintStream out, @Nullable Double precision) {
        if (precision != null) {
            out.printf(Locale.ROOT, "%-34s %.3f%n", "mean average precision, 5 nearest", precision.doubleValue());
        }
    }

    private static void line(PrintStream out, String name, Interval interval) {
        out.printf(Locale.ROOT, "%-34s %.3f [%.3f, %.3f]%n", name, interval.value(), interval.low(), interval.high());
    }
}
