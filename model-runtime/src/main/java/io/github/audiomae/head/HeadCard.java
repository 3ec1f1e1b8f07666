package io.github.audiomae.head;

import io.github.audiomae.head.HeadMeasures.ClassMeasures;
import io.github.audiomae.head.HeadMeasures.Interval;
import io.github.audiomae.model.ModelFolder;
import java.util.Locale;

/// The model card of a head, in Markdown.
final class HeadCard {
    private HeadCard() {}

    static String of(StoredHead head, ModelFolder base, String name) {
        HeadReport report = head.report();
        HeadMeasures measures = report.measures();
        StringBuilder card = new StringBuilder();
        add(card, "# %s%n%n", name);
        add(
                card,
                "A classifier of %d classes: one-vs-rest logistic regression with an L2 penalty on the embeddings of %s"
                        + " (SHA-256 %s), calibrated by Platt's method on held-out recordings. Made %s from %d labelled"
                        + " windows of %d recordings of the collection %s.%n%n",
                head.head().labels().size(),
                base.id(),
                report.baseSha256(),
                report.created(),
                measures.windows(),
                measures.recordings(),
                report.collection());
        add(
                card,
                "## Numbers%n%nEach recording was scored by a head that was trained and calibrated on other recordings"
                        + " (%d parts). In brackets, the middle 95 %% of resamples of recordings.%n%n",
                report.folds());
        add(card, "- macro average precision: %s", words(measures.macroAveragePrecision()));
        if (report.nearestNeighbours() != null) {
            add(card, "; of the five nearest labelled windows: %.3f", report.nearestNeighbours());
        }
        add(card, "%n- accuracy, windows with one label: %s%n", words(measures.accuracy()));
        add(
                card,
                "- expected calibration error: %.3f; without calibration: %.3f%n%n",
                measures.calibrationError(),
                report.calibrationErrorBefore());
        add(card, "| class | windows | recordings | average precision |%n|---|---|---|---|%n");
        for (ClassMeasures one : measures.classes()) {
            add(
                    card,
                    "| %s | %d | %d | %s |%n",
                    one.label().replace("|", "\\|"),
                    one.windows(),
                    one.recordings(),
                    words(one.averagePrecision()));
        }
        add(card, "%n| windows per class in training | macro average precision |%n|---|---|%n");
        report.learningCurve()
                .forEach(point -> add(card, "| %d | %.3f |%n", point.windowsPerClass(), point.macroAveragePrecision()));
        add(
                card,
                "%nThe licence of the weights is that of %s: %s%n",
                base.id(),
                base.manifest().licence());
        return card.toString();
    }

    static String words(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.value(), interval.low(), interval.high());
    }

    private static void add(StringBuilder card, String format, Object... values) {
        card.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }
}
