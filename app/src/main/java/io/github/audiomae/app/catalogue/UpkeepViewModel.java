package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.CollectionExport;
import io.github.audiomae.collection.CollectionMaintenance;
import io.github.audiomae.collection.CollectionMaintenance.Findings;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.recordings.Invocation;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Exports and checks the open collection, and takes recordings out of it.
public final class UpkeepViewModel {
    private final FeatureContext context;
    private final CollectionViewModel collection;
    private final ObservableList<Running> running = FXCollections.observableArrayList();

    public UpkeepViewModel(FeatureContext context, CollectionViewModel collection) {
        this.context = context;
        this.collection = collection;
    }

    /// What is going on, in the list of jobs.
    public ObservableList<Running> running() {
        return running;
    }

    /// Writes the vectors of the collection, as `audiomae collection export` does.
    public void export(EmbeddingFormat format, Path target) {
        OpenCollection now = collection.open().get();
        if (now == null) {
            return;
        }
        Messages messages = context.messages();
        List<String> command = List.of(
                "collection",
                "export",
                now.folder().toString(),
                "-o",
                target.toString(),
                "--format",
                EnumWord.of(format));
        work(
                messages.text("upkeep.export.job", now.name()),
                token -> now.read(read -> new CollectionExport(read)
                        .write(target, format, new Invocation(ProgramVersion.nameAndVersion(), command), token)),
                rows -> context.problems().confirm(messages.text("upkeep.exported", rows, target)));
    }

    /// Reads the whole collection, and marks recordings whose file is gone, as `audiomae collection verify` does.
    public void verify() {
        OpenCollection now = collection.open().get();
        if (now != null) {
            work(
                    context.messages().text("upkeep.verify.job", now.name()),
                    token -> now.read(read -> new CollectionMaintenance(read).verify(token)),
                    this::tell);
        }
    }

    private void tell(Findings found) {
        Messages messages = context.messages();
        collection.changed();
        if (found.isIntact()) {
            context.problems().confirm(messages.text("upkeep.intact", found.vectors()));
            return;
        }
        List<String> lines = new ArrayList<>(found.damage());
        found.missing().forEach(file -> lines.add(messages.text("upkeep.missing", file)));
        found.changed().forEach(file -> lines.add(messages.text("upkeep.changed", file)));
        String words = messages.text(
                "upkeep.found",
                found.vectors(),
                found.missing().size(),
                found.changed().size());
        context.problems()
                .tell(
                        found.damage().isEmpty() ? words : words + " " + messages.text("upkeep.damaged"),
                        String.join("\n", lines));
    }

    /// Takes recordings out of the collection, with their windows and labels. Their files are not touched.
    ///
    /// @param ids those of the recordings
    public void remove(Set<Long> ids) {
        OpenCollection now = collection.open().get();
        if (now != null) {
            work(
                    context.messages().text("upkeep.remove.job", now.name()),
                    token -> now.read(read -> new CollectionMaintenance(read).removeById(ids)),
                    gone -> {
                        collection.changed();
                        context.problems()
                                .confirm(context.messages().text("collection.filling.taken-out", gone.size()));
                    });
        }
    }

    private <R> void work(String words, Function<CancellationToken, R> work, Consumer<R> done) {
        Lane<R> lane = context.jobs().fileLane();
        Running job = new Running(words, new SimpleObjectProperty<>(-1.0), new SimpleStringProperty(""), lane::cancel);
        running.add(job);
        lane.submit((token, progress) -> work.apply(token), state -> {
            if (state.isOver()) {
                running.remove(job);
            }
            JobState.<R>atEnd(done, context.problems()::show).accept(state);
        });
    }
}
