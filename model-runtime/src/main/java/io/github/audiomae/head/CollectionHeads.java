package io.github.audiomae.head;

import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.TrainedHeads;
import io.github.audiomae.files.Json;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Trains and evaluates heads on the stored vectors of a collection.
///
/// @param collection not closed here
public record CollectionHeads(SoundCollection collection) {
    /// Trains a head and keeps it as a model of the library. The catalogue notes it, unless the collection cannot
    /// be changed now.
    ///
    /// @param windows the labelled windows
    /// @param base the model of the collection
    /// @param name of the new model
    /// @param replace whether an imported model of this id may be replaced
    /// @param progress receives the trainings that are done, of all
    /// @throws ProblemException if the labels do not suffice, or the name is taken
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public StoredHead train(
            LabelledWindows windows,
            ModelFolder base,
            ModelLibrary library,
            String name,
            boolean replace,
            CancellationToken token,
            Progress progress) {
        collection.require(base);
        HeadTraining.Trained trained = new HeadTraining(windows).run(token, progress);
        HeadReport report = new HeadReport(
                place(),
                base.id(),
                base.sha256(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                trained.folds(),
                trained.measures(),
                trained.calibrationErrorBefore(),
                trained.nearestNeighbours(),
                trained.curve());
        StoredHead head = new StoredHead(
                StoredHead.SCHEMA,
                trained.head(),
                report,
                windows.hashes().values().stream().distinct().sorted().toList());
        ModelFolder made = new HeadModel(library, base).save(head, name, replace, token);
        note(made.id(), report);
        return head;
    }

    /// The report is in the model, too; so a collection that another process holds is no reason to fail.
    private void note(String id, HeadReport report) {
        try {
            new TrainedHeads(collection).keep(id, report.created(), Json.pretty(report));
        } catch (ProblemException e) {
            if (e.code() != ProblemCode.COLLECTION_BUSY && e.code() != ProblemCode.CANNOT_WRITE) {
                throw e;
            }
        }
    }

    private String place() {
        return collection.folder().toAbsolutePath().normalize().toString();
    }

    /// A head that was trained on the collection.
    ///
    /// @param model id of its model
    /// @param report what was measured when it was trained
    public record Kept(String model, HeadReport report) {}

    /// The heads that were trained on the collection and are models of a library, the newest first. Damaged ones are
    /// left out.
    public List<Kept> kept(ModelLibrary library) {
        Set<String> noted = Set.copyOf(new TrainedHeads(collection).ids());
        List<Kept> kept = new ArrayList<>();
        for (ModelFolder model : library.list()) {
            if (StoredHead.isIn(model)) {
                readable(model)
                        .filter(report -> noted.contains(model.id())
                                || report.collection().equals(place())) // a collection in use was not told
                        .filter(this::fits)
                        .ifPresent(report -> kept.add(new Kept(model.id(), report)));
            }
        }
        kept.sort(Comparator.comparing((Kept one) -> one.report().created()).reversed());
        return kept;
    }

    private static Optional<HeadReport> readable(ModelFolder model) {
        try {
            return Optional.of(StoredHead.of(model).report());
        } catch (ProblemException damaged) {
            return Optional.empty();
        }
    }

    private boolean fits(HeadReport report) {
        return report.baseSha256().equals(collection.card().model().sha256());
    }

    /// A head measured on labelled windows.
    ///
    /// @param model id of the model
    /// @param seenInTraining number of the labelled recordings that the head was trained on; where it is not 0, the
    ///     numbers are better than they would be for new recordings
    /// @param measures how right it is
    /// @param nearestNeighbours the baseline: macro average precision of the share of the five nearest of these
    ///     windows, of other recordings, that have the label; null if there are too many windows to compare
    /// @param notInModel labels in the table that are no class of the model, and were left out
    /// @param training what was measured when the head was trained, with its learning curve
    public record Evaluation(
            String model,
            int seenInTraining,
            HeadMeasures measures,
            @Nullable Double nearestNeighbours,
            List<String> notInModel,
            HeadReport training) {}

    /// Measures a head on labelled windows.
    ///
    /// @param labels as the table has them
    /// @param base the folder that paths in the table start from
    /// @throws ProblemException if the model is no head for this collection, or no label fits
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Evaluation evaluate(ModelFolder model, List<SpanLabel> labels, Path base, CancellationToken token) {
        StoredHead head = StoredHead.of(model);
        if (!fits(head.report())) {
            throw new ProblemException(
                    ProblemCode.MODELS_APART,
                    Sentence.of(
                            "training.other-base",
                            model.id(),
                            head.report().baseModel(),
                            collection.folder(),
                            collection.card().model().id()));
        }
        List<String> classes = head.head().labels();
        LabelledWindows windows = LabelledWindows.of(collection, labels, base, classes);
        if (windows.size() == 0) {
            throw new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("training.none", collection.folder()));
        }
        double[][] scores = new double[windows.size()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = head.head().scores(windows.vectors()[i]);
        }
        Set<String> trained = new HashSet<>(head.trainedOn());
        return new Evaluation(
                model.id(),
                (int) windows.hashes().values().stream()
                        .filter(trained::contains)
                        .count(),
                HeadMeasures.of(windows, scores),
                NearestWindows.macroAveragePrecision(windows, windows.recordings(), token),
                labels.stream()
                        .map(SpanLabel::label)
                        .filter(label -> !classes.contains(label))
                        .distinct()
                        .sorted()
                        .toList(),
                head.report());
    }
}
