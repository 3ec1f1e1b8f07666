package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.collection.CollectionStatus;
import io.github.audiomae.collection.PersonalLabels;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Decides which collection is open, and remembers those that were.
public final class CollectionViewModel {
    private static final int MOST_RECENT = 6;

    private final FeatureContext context;
    private final ModelLibrary library;
    private final ModelsViewModel models;
    private final Lane<OpenCollection> opening;
    private final Lane<CollectionStatus> counting;
    private final Lane<Integer> taking;
    private final PersonalLabels personal;
    private final ReadOnlyObjectWrapper<@Nullable OpenCollection> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CollectionStatus> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> shownRecent =
            FXCollections.unmodifiableObservableList(recent); // one view: its listeners are lost with it

    /// @param library has the models of collections
    /// @param models says where models run
    public CollectionViewModel(FeatureContext context, ModelLibrary library, ModelsViewModel models) {
        this.context = context;
        this.library = library;
        this.models = models;
        opening = context.jobs().fileLane();
        counting = context.jobs().fileLane();
        taking = context.jobs().fileLane();
        personal = new PersonalLabels(library.home());
        context.navigation().current().subscribe(place -> {
            if (place == Place.COLLECTION) {
                takeIn(); // after a visit to its recordings
            }
        });
    }

    /// The open collection; null for none.
    public ReadOnlyObjectProperty<@Nullable OpenCollection> open() {
        return open.getReadOnlyProperty();
    }

    /// How full it is; null before that is known.
    public ReadOnlyObjectProperty<@Nullable CollectionStatus> status() {
        return status.getReadOnlyProperty();
    }

    /// Increases whenever the contents of the open collection have changed.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Whether a collection is being opened or made.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The collections opened last, newest first.
    public ObservableList<Path> recent() {
        return shownRecent;
    }

    /// The available models.
    public ModelsViewModel models() {
        return models;
    }

    /// Opens a collection.
    ///
    /// @param then runs once it is open
    public void open(Path folder, Runnable then) {
        opening.replace((token, progress) -> OpenCollection.at(folder), whenOpen(then));
    }

    /// Makes a collection and opens it.
    ///
    /// @param then runs once it is open
    public void create(CollectionOrder order, Runnable then) {
        opening.replace((token, progress) -> order.make(models.target()), whenOpen(then));
    }

    private Consumer<JobState<OpenCollection>> whenOpen(Runnable then) {
        return state -> {
            busy.set(!state.isOver());
            JobState.<OpenCollection>atEnd(
                            found -> {
                                adopt(found);
                                then.run();
                            },
                            context.problems()::show)
                    .accept(state);
        };
    }

    private void adopt(OpenCollection found) {
        status.set(null);
        remember(found.folder());
        open.set(found);
        context.navigation().collection().set(found.name());
        changed();
        takeIn();
    }

    /// Restores what was open and what was remembered.
    public void resume(@Nullable Path folder, List<Path> before) {
        recent.setAll(before);
        if (folder != null) {
            open(folder, () -> {});
        }
    }

    /// Removes a collection from those that are remembered; the folder stays.
    public void forget(Path folder) {
        recent.remove(folder);
    }

    private void remember(Path folder) {
        recent.remove(folder);
        recent.addFirst(folder);
        if (recent.size() > MOST_RECENT) {
            recent.remove(MOST_RECENT, recent.size());
        }
    }

    /// Says that the contents have changed.
    public void changed() {
        OpenCollection now = open.get();
        if (now != null) {
            changes.set(changes.get() + 1);
            counting.submit(
                    (token, progress) -> now.read(SoundCollection::status),
                    JobState.atEnd(found -> adopt(now, found), context.problems()::show));
        }
    }

    private void takeIn() {
        OpenCollection now = open.get();
        if (now != null) {
            taking.submit(
                    (token, progress) -> now.read(personal::bringInto),
                    JobState.atEnd(
                            recordings -> {
                                if (recordings > 0) {
                                    changed();
                                }
                            },
                            context.problems()::show));
        }
    }

    /// The labels and judgements that were made in recordings, to be brought into a collection before its labels are
    /// read on a background thread.
    public PersonalLabels personal() {
        return personal;
    }

    private void adopt(OpenCollection of, CollectionStatus found) {
        if (of.equals(open.get())) {
            status.set(found);
        }
    }

    /// The model of a collection, wherever it is in the library; on a background thread.
    ///
    /// @throws ProblemException if it is not there
    public ModelFolder model(OpenCollection collection) {
        EmbeddingCard.Model card = collection.card().model();
        return library.withHash(card.id(), card.sha256())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.MODEL_MISSING,
                        Sentence.of("catalogue.model-missing", collection.name(), card.id(), card.name())));
    }
}
