package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.ClockTime;
import io.github.audiomae.collection.CatalogueBrowser.BestClass;
import io.github.audiomae.collection.CatalogueBrowser.Entry;
import io.github.audiomae.collection.CatalogueRecording;
import io.github.audiomae.head.BestOfRecording;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the table says about a recording.
///
/// @param names of classes
/// @param messages the texts of the window
record EntryWords(ClassNames names, Messages messages) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int PERCENT = 100;

    String length(Entry entry) {
        Double seconds = entry.recording().seconds();
        return seconds == null ? messages.text("unit.unknown") : ClockTime.text(seconds, 0, messages.locale());
    }

    String begins(Entry entry) {
        return entry.recording()
                .begins()
                .map(start -> CLOCK.format(start.local()))
                .orElse(messages.text("unit.unknown"));
    }

    String status(CatalogueRecording recording) {
        if (recording.missing()) {
            return messages.text("collection.status.missing");
        }
        return switch (recording.status()) {
            case DONE -> messages.text("collection.status.done", recording.windows());
            case PENDING -> messages.text("collection.status.pending");
            case FAILED -> messages.text("collection.status.failed");
        };
    }

    /// The best classes with their scores, or the problem of the recording.
    ///
    /// @param labels all classes of the model
    String found(Entry entry, List<String> labels) {
        String problem = entry.recording().problem();
        return problem != null
                ? reason(problem, entry.recording().file())
                : entry.best().stream().map(one -> score(one, labels)).collect(Collectors.joining(" · "));
    }

    /// The labels of people.
    ///
    /// @param classes all classes of the model; other labels are shown as people wrote them
    String labels(Entry entry, List<String> classes) {
        return entry.labels().stream()
                .map(label -> names.ofGiven(label, classes))
                .collect(Collectors.joining(" · "));
    }

    /// A problem without the path, which stands beside it: the reason is then seen first.
    static String reason(String problem, Path file) {
        String path = file + " ";
        return problem.startsWith(path) && problem.length() > path.length()
                ? problem.substring(path.length(), path.length() + 1).toUpperCase(Locale.ROOT)
                        + problem.substring(path.length() + 1)
                : problem;
    }

    /// The label of which a head in training is surest.
    ///
    /// @param labels all classes of the model; other labels are shown as people wrote them
    String taught(BestOfRecording best, List<String> labels) {
        return scored(labels.contains(best.label()) ? names.of(best.label(), labels) : best.label(), best.score());
    }

    private String score(BestClass one, List<String> labels) {
        return scored(names.of(labels.get(one.index()), labels), one.score());
    }

    private String scored(String name, float score) {
        return name + " " + messages.text("unit.percent", messages.number(PERCENT * score, 0));
    }
}
