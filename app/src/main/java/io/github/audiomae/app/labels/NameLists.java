package io.github.audiomae.app.labels;

import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Lists of names that the user brings: a text file, UTF-8, with one name per line. A new list replaces the one before.
final class NameLists {
    private static final int MOST = 10_000;

    private final FeatureContext context;
    private final LabelNames names;
    private final Lane<List<String>> lane;

    NameLists(FeatureContext context, LabelNames names) {
        this.context = context;
        this.names = names;
        lane = context.jobs().fileLane();
    }

    void read(Path file) {
        lane.replace(
                (token, progress) -> lines(file),
                JobState.atEnd(
                        read -> {
                            names.own().setAll(read);
                            context.problems()
                                    .confirm(context.messages()
                                            .text(
                                                    "labels.names.read",
                                                    read.size(),
                                                    String.valueOf(file.getFileName())));
                        },
                        context.problems()::show));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.TABLE_UNREADABLE, Sentence.of("annotation.names", file), e);
        }
    }
}
