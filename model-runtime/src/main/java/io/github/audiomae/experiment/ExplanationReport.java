package io.github.audiomae.experiment;

import io.github.audiomae.colour.DifferenceColours;
import io.github.audiomae.explanation.Attribution;
import io.github.audiomae.explanation.AttributionMethod;
import io.github.audiomae.explanation.Curve;
import io.github.audiomae.explanation.EvidenceCurves;
import io.github.audiomae.explanation.Explanation;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.figure.Chart;
import io.github.audiomae.figure.ExplanationFigure;
import io.github.audiomae.figure.FigureSubject;
import io.github.audiomae.figure.Series;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.Json;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.plot.ColourScale;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.plot.ValueScale;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/// An explanation as files: an array, numbers, a table and a figure.
///
/// @param title of the figure, usually the file's name
/// @param startSeconds start of the window in the recording
/// @param window the sound
/// @param preprocessing of the model
/// @param model its name
/// @param explanation what was found
public record ExplanationReport(
        String title,
        double startSeconds,
        SpectrogramWindow window,
        Preprocessing preprocessing,
        String model,
        Explanation explanation) {
    private static final ValueRange SHARES = new ValueRange(0, 1);
    private static final double REACH = 0.99;

    /// The content of `curves.json`.
    ///
    /// @param randomDeletionAuc mean over random orders; the same as `randomInsertionAuc`, see [EvidenceCurves]
    /// @param passes runs of the model for the attribution
    /// @param milliseconds wall time of the attribution
    /// @param model name of the model
    /// @param label the explained class
    /// @param input how the sound became the model's input
    record Areas(
            double deletionAuc,
            double insertionAuc,
            double randomDeletionAuc,
            double randomInsertionAuc,
            double loudestDeletionAuc,
            double loudestInsertionAuc,
            int passes,
            double milliseconds,
            String model,
            String label,
            StatedWindow input) {}

    /// Writes the evidence of all patches as float32, 0 for those that were not asked about.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public void writeArray(Path file) {
        AtomicFile.write(
                file,
                draft -> Npy.writeFloats(
                        draft,
                        explanation.attribution().values(),
                        explanation.attribution().values().length));
    }

    /// Writes the areas of the curves, passes and time, and what was explained.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public void writeAreas(Path file) {
        Json.write(file, areas());
    }

    Areas areas() {
        EvidenceCurves curves = explanation.curves();
        return new Areas(
                curves.deletion().area(),
                curves.insertion().area(),
                curves.randomArea(),
                curves.randomArea(),
                curves.loudestDeletion().area(),
                curves.loudestInsertion().area(),
                explanation.attribution().passes(),
                explanation.attribution().millis(),
                model,
                explanation.label(),
                StatedWindow.of(
                        preprocessing,
                        explanation.attribution().subject().visible().grid()));
    }

    /// Writes the points of all curves: `curve,order,share,score`, where the orders are `evidence`, `loudest` and
    /// `random-1` … `random-5`.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public void writeCurves(Path file) {
        try (AtomicWriter<Writer> table = AtomicWriter.text(file)) {
            table.write(out -> CSVFormat.RFC4180.printRecord(out, "curve", "order", "share", "score"));
            EvidenceCurves curves = explanation.curves();
            add(table, "deletion", "evidence", curves.deletion());
            add(table, "insertion", "evidence", curves.insertion());
            add(table, "deletion", "loudest", curves.loudestDeletion());
            add(table, "insertion", "loudest", curves.loudestInsertion());
            for (int i = 0; i < curves.random().size(); i++) {
                add(table, "insertion", "random-" + (i + 1), curves.random().get(i));
            }
            table.commit();
        }
    }

    private static void add(AtomicWriter<Writer> table, String kind, String order, Curve curve) {
        for (int i = 0; i < curve.shares().length; i++) {
            double share = Math.round(curve.shares()[i] * 1e6) / 1e6;
            double score = curve.scores()[i];
            table.write(out -> CSVFormat.RFC4180.printRecord(out, kind, order, share, score));
        }
    }

    /// The sound, the evidence of each patch, and the curves.
    public ExplanationFigure figure(ColourChoice choice) {
        Attribution found = explanation.attribution();
        float[] values = window.toArray();
        FigureSubject subject = new FigureSubject(
                startSeconds, window.soundFrames(), found.subject().visible(), values, values);
        ColourScale levels = new ColourScale(
                ValueScale.decibels(preprocessing.normalization()),
                choice.levels(window, preprocessing.normalization()),
                choice.map());
        ColourScale evidence =
                new ColourScale(new ValueScale("", 1, 0), ValueRange.around0(reach(found)), DifferenceColours.LIGHT);
        EvidenceCurves curves = explanation.curves();
        List<Chart> charts = List.of(
                chart("Deletion", "share of patches hidden", curves.deletion(), curves.loudestDeletion(), true),
                chart("Insertion", "share of patches shown", curves.insertion(), curves.loudestInsertion(), false));
        return new ExplanationFigure(
                title + ": " + explanation.label(), caption(), subject, levels, found.values(), evidence, charts);
    }

    private Chart chart(String name, String axis, Curve evidence, Curve loudest, boolean deletes) {
        List<Series> lines = List.of(
                random(deletes),
                Series.line(
                        areaOf("loudest", loudest.area()),
                        Series.Style.VERMILION.asDashed(),
                        loudest.shares(),
                        loudest.scores()),
                Series.line(
                        areaOf("evidence", evidence.area()), Series.Style.BLUE, evidence.shares(), evidence.scores()));
        return new Chart(name + ": score of " + explanation.label(), axis, SHARES, new ValueRange(0, 1.02), lines);
    }

    /// The mean of the random orders, in the band from the lowest to the highest.
    private Series random(boolean deletes) {
        List<Curve> curves = explanation.curves().random();
        double[] shares = curves.getFirst().shares();
        int points = shares.length;
        double[] low = new double[points];
        double[] middle = new double[points];
        double[] high = new double[points];
        for (int i = 0; i < points; i++) {
            int point = deletes ? points - 1 - i : i;
            double[] scores = curves.stream()
                    .mapToDouble(curve -> curve.scores()[point])
                    .sorted()
                    .toArray();
            low[i] = scores[0];
            middle[i] = Arrays.stream(scores).average().orElse(0);
            high[i] = scores[scores.length - 1];
        }
        double[] areas = explanation.curves().randomAreas();
        String name = String.format(
                Locale.ROOT,
                "random %.3f (%.3f to %.3f)",
                explanation.curves().randomArea(),
                areas[0],
                areas[areas.length - 1]);
        return new Series(name, Series.Style.GREY, shares, middle, low, high);
    }

    private static String areaOf(String name, double area) {
        return String.format(Locale.ROOT, "%s %.3f", name, area);
    }

    private List<String> caption() {
        Attribution found = explanation.attribution();
        List<String> facts = new ArrayList<>();
        facts.add("model " + model);
        facts.add(String.format(Locale.ROOT, "score of %s %.3f", explanation.label(), explanation.score()));
        facts.add(method(found.method()));
        facts.add(
                explanation.occluded()
                        ? "hidden patches occluded with the mean of their neighbours"
                        : "hidden patches left out of the model's input");
        facts.add(String.format(Locale.ROOT, "%d passes, %.1f s", found.passes(), found.millis() / 1000));
        facts.add("evidence in logits");
        facts.add("numbers beside the curves are their areas");
        facts.add(explanation.device().display());
        return facts;
    }

    private static String method(AttributionMethod method) {
        return switch (method) {
            case PREVIEW -> "preview from random fifths (RISE)";
            case EXACT -> "exact: leave one out";
        };
    }

    /// The evidence at the ends of the colours.
    private static double reach(Attribution found) {
        double[] sizes = Arrays.stream(found.subject().patches())
                .mapToDouble(patch -> Math.abs(found.values()[patch]))
                .sorted()
                .toArray();
        double reach = sizes.length == 0 ? 0 : sizes[(int) (REACH * (sizes.length - 1))];
        return reach > 0 ? reach : 1;
    }
}
