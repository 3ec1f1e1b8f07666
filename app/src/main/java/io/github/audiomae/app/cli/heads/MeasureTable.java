package io.github.audiomae.app.cli.heads;

import io.github.audiomae.export.ResultTable;
import io.github.audiomae.head.HeadMeasures;
import io.github.audiomae.head.HeadMeasures.ClassMeasures;
import io.github.audiomae.head.HeadMeasures.Interval;
import io.github.audiomae.head.HeadReport;
import java.io.PrintStream;
import java.util.Locale;

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

    static void print(HeadReport report, PrintStream out) {
        out.printf(Locale.ROOT, "%-34s %.3f%n", "the same without calibration", report.calibrationErrorBefore());
        if (report.nearestNeighbours() != null) {
            out.printf(
                    Locale.ROOT,
                    "%-34s %.3f%n",
                    "mean average precision, 5 nearest",
                    report.nearestNeighbours().doubleValue());
        }
        report.learningCurve()
                .forEach(point -> out.printf(
                        Locale.ROOT,
                        "%-34s %.3f%n",
                        "with " + point.windowsPerClass() + " windows per class",
                        point.macroAveragePrecision()));
    }

    private static void line(PrintStream out, String name, Interval interval) {
        out.printf(Locale.ROOT, "%-34s %.3f [%.3f, %.3f]%n", name, interval.value(), interval.low(), interval.high());
    }
}
