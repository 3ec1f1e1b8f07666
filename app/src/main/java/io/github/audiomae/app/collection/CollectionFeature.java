package io.github.audiomae.app.collection;

import io.github.audiomae.app.catalogue.CollectionTable;
import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.FillingViewModel;
import io.github.audiomae.app.catalogue.FilterViewModel;
import io.github.audiomae.app.catalogue.Hues;
import io.github.audiomae.app.catalogue.NewCollectionDialog;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.catalogue.PlaceItems;
import io.github.audiomae.app.catalogue.RecordingRowsViewModel;
import io.github.audiomae.app.catalogue.SavedFilters;
import io.github.audiomae.app.catalogue.UpkeepViewModel;
import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Sight;
import io.github.audiomae.app.player.PlayerFeature;
import io.github.audiomae.app.similar.Gallery;
import io.github.audiomae.app.similar.GivenLabels;
import io.github.audiomae.app.similar.PictureReader;
import io.github.audiomae.app.similar.SimilarActions;
import io.github.audiomae.app.similar.SimilarViewModel;
import io.github.audiomae.app.similar.SpanPlayer;
import io.github.audiomae.app.teaching.HeadInTraining;
import io.github.audiomae.app.teaching.LabelNextView;
import io.github.audiomae.app.teaching.LabelNextViewModel;
import io.github.audiomae.app.teaching.TeachingView;
import io.github.audiomae.app.teaching.TeachingViewModel;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.windowmap.LassoTools;
import io.github.audiomae.app.windowmap.MapView;
import io.github.audiomae.app.windowmap.MapViewModel;
import io.github.audiomae.library.ModelLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The place of the collection: opening and making one, filling it, and looking through it.
public final class CollectionFeature implements Feature {
    private final FeatureContext context;
    private final CollectionViewModel collection;
    private final FilterViewModel filter;
    private final SavedFilters filters;
    private final RecordingRowsViewModel recordings;
    private final FillingViewModel filling;
    private final UpkeepViewModel upkeep;
    private final GivenLabels labels;
    private final SimilarViewModel similar;
    private final MapViewModel map;
    private final TeachingViewModel teaching;
    private final LabelNextViewModel queue;
    private final HeadInTraining head;
    private final ShownPanes shown = new ShownPanes();
    private final PictureReader pictures;
    private final SpanPlayer player;
    private final ClassNames names;

    /// @param library has the models of collections
    /// @param models those of the window
    /// @param sound has the output on which results are played
    public CollectionFeature(
            FeatureContext context, ModelLibrary library, ModelsViewModel models, PlayerFeature sound) {
        this.context = context;
        names = ClassNames.in(context.messages().locale());
        collection = new CollectionViewModel(context, library, models);
        filter = new FilterViewModel(names, collection.open());
        filters = new SavedFilters(filter);
        recordings = new RecordingRowsViewModel(
                context.jobs(), context.problems(), collection, filter, context.navigation());
        filling = new FillingViewModel(context, collection);
        upkeep = new UpkeepViewModel(context, collection);
        labels = new GivenLabels(context, collection);
        similar = new SimilarViewModel(context, collection, filter, labels);
        map = new MapViewModel(context, collection, filter, recordings.changes());
        teaching = new TeachingViewModel(context, collection, library);
        queue = new LabelNextViewModel(context, collection, filter);
        queue.rounds().subscribe(now -> map.show(queue.scores()));
        head = new HeadInTraining(context, queue);
        pictures = new PictureReader(
                context.jobs(), () -> context.settings().colourMap().get());
        player = new SpanPlayer(context.jobs(), sound::openOutput, sound::gain, context.problems());
        context.navigation()
                .offer(
                        Place.COLLECTION,
                        new Sight<>(
                                filter::sight,
                                filter::show,
                                selection -> recordings.reveal(selection.recording()),
                                () -> map.lasso().set(true),
                                () -> shown.rearrange(
                                        context.host().panels().room().get())));
    }

    @Override
    public String id() {
        return "collection";
    }

    /// The open collection.
    public CollectionViewModel collection() {
        return collection;
    }

    /// The filling of the open collection.
    public FillingViewModel filling() {
        return filling;
    }

    /// What keeps it in order.
    public UpkeepViewModel upkeep() {
        return upkeep;
    }

    /// What of it is shown.
    public FilterViewModel filter() {
        return filter;
    }

    /// The recordings that are shown.
    public RecordingRowsViewModel recordings() {
        return recordings;
    }

    /// The search for similar sounds.
    public SimilarViewModel similar() {
        return similar;
    }

    /// Training from labels.
    public TeachingViewModel teaching() {
        return teaching;
    }

    /// What to label next.
    public LabelNextViewModel queue() {
        return queue;
    }

    /// What the head says that learns from the queue.
    public HeadInTraining headInTraining() {
        return head;
    }

    /// The map.
    public MapViewModel map() {
        return map;
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        Hues hues = new Hues();
        CollectionTable table = new CollectionTable(
                recordings,
                collection.open(),
                head.recordings(),
                context.settings().dark(),
                names,
                hues,
                messages);
        ObservableValue<Boolean> dark = context.settings().dark();
        CollectionMenu menu = new CollectionMenu(collection, recordings, upkeep, filling.busy(), context);
        MenuItem like = new MenuItem(messages.text("similar.button"));
        like.setOnAction(chosen -> new SimilarActions(context, similar).seek());
        ContextMenu ofRow = new ContextMenu();
        ofRow.getItems().addAll(PlaceItems.of(context.navigation(), messages));
        ofRow.getItems().addAll(new SeparatorMenuItem(), like, menu.removal("row-remove"));
        table.setContextMenu(ofRow);
        ObservableValue<Room> room = context.host().panels().room();
        CollectionView view = new CollectionView(
                new CollectionView.Models(collection, filling, filter, filters, recordings),
                new CollectionView.Panes(
                        table,
                        new MapView(
                                map,
                                new LassoTools(map, similar, labels, context),
                                pictures,
                                player,
                                dark,
                                names,
                                hues,
                                new SimilarActions(context, similar)::seek,
                                context),
                        new Gallery(similar, pictures, player, room, context),
                        new EmptyCollection(() -> make(List.of()), this::choose, messages)),
                shown,
                room,
                new SimilarActions(context, similar)::seek,
                this::chooseToAdd,
                menu,
                messages);
        return List.of(
                new Part.Sources(
                        new CollectionsPanel(
                                collection, filters, this::open, () -> make(List.of()), this::choose, messages),
                        files -> {}),
                Section.of(
                                "teach",
                                messages.text("teach.title"),
                                Material2OutlinedMZ.SCHOOL,
                                new TeachingView(teaching, names, context),
                                Place.COLLECTION)
                        .when(collection.open().isNotNull()),
                Section.of(
                                "label-next",
                                messages.text("next.title"),
                                Material2OutlinedAL.FACT_CHECK,
                                new LabelNextView(queue, pictures, player, names, messages),
                                Place.COLLECTION,
                                Place.RECORDING)
                        .when(collection.open().isNotNull()),
                new Part.Centre(Place.COLLECTION, view, new ReadOnlyStringWrapper(""), digit -> {}));
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        SimilarActions actions = new SimilarActions(context, similar);
        ObservableValue<Boolean> open = collection.open().isNotNull();
        return List.of(
                Command.of("similar", messages.text("key.similar"), actions::seek)
                        .when(open)
                        .key(KeyCode.C)
                        .on("collection-similar"),
                Command.of("similar-also", messages.text("key.similar-also"), actions::seekAlso)
                        .when(open)
                        .key(KeyCode.C, KeyCombination.SHIFT_DOWN),
                Command.of("similar-file", messages.text("key.similar-file"), actions::seekFile)
                        .when(open),
                Command.of("label-next", messages.text("key.label-next"), this::labelNext)
                        .when(open)
                        .key(KeyCode.Q)
                        .on("label-next-start"),
                Command.of("collection-new", messages.text("key.collection-new"), () -> make(List.of()))
                        .on("collection-new", "collection-add"),
                Command.of("collection-open", messages.text("key.collection-open"), this::choose)
                        .on("collection-open", "collection-choose"),
                Command.of("collection-fill", messages.text("key.collection-fill"), this::chooseToAdd)
                        .when(collection.open().isNotNull())
                        .on("collection-fill"));
    }

    @Override
    public ObservableList<Running> running() {
        ObservableList<Running> all = FXCollections.observableArrayList();
        InvalidationListener join = changed -> {
            all.setAll(filling.running());
            all.addAll(upkeep.running());
            all.addAll(map.running());
            all.addAll(map.errors().running());
            all.addAll(teaching.running());
        };
        filling.running().addListener(join);
        upkeep.running().addListener(join);
        map.running().addListener(join);
        map.errors().running().addListener(join);
        teaching.running().addListener(join);
        return all;
    }

    /// Removes the lasso.
    @Override
    public boolean dismiss() {
        return context.navigation().current().get() == Place.COLLECTION && map.dismiss();
    }

    /// Opens a collection and shows it.
    public void open(Path folder) {
        collection.open(folder, () -> context.navigation().show(Place.COLLECTION));
    }

    private void labelNext() {
        if (context.navigation().current().get() == Place.WINDOW) {
            context.navigation().show(Place.COLLECTION);
        }
        context.host().panels().show("label-next");
        queue.start();
    }

    private void choose() {
        context.files()
                .openFolder(context.host().window(), context.messages().text("collection.open.title"))
                .ifPresent(this::open);
    }

    private void chooseToAdd() {
        context.files()
                .openFolder(context.host().window(), context.messages().text("collection.add.title"))
                .ifPresent(folder -> filling.add(List.of(folder)));
    }

    /// Asks for a new collection, makes it, and adds files to it.
    private void make(List<Path> files) {
        ModelsViewModel models = collection.models();
        new NewCollectionDialog(context, models.models(), models.chosen().get())
                .showAndWait()
                .ifPresent(order -> collection.create(order, () -> {
                    context.navigation().show(Place.COLLECTION);
                    if (!files.isEmpty()) {
                        filling.add(files);
                    }
                }));
    }

    /// Collections are opened; other files are added to the open one while it is shown.
    @Override
    public List<Path> take(List<Path> files) {
        List<Path> rest = takeCollections(files);
        if (rest.isEmpty() || context.navigation().current().get() != Place.COLLECTION) {
            return rest;
        }
        if (collection.open().get() != null) {
            filling.add(rest);
        } else {
            make(rest);
        }
        return List.of();
    }

    /// Opens the first collection among the files.
    ///
    /// @return the files that are no collections
    public List<Path> takeCollections(List<Path> files) {
        files.stream().filter(CollectionFeature::isCollection).findFirst().ifPresent(this::open);
        return files.stream().filter(file -> !isCollection(file)).toList();
    }

    private static boolean isCollection(Path path) {
        return String.valueOf(path.getFileName()).endsWith(OpenCollection.ENDING) && Files.isDirectory(path);
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                CollectionMemo.class,
                this::memo,
                this::restore,
                collection.open(),
                collection.recent(),
                filters.kept()));
    }

    private CollectionMemo memo() {
        OpenCollection now = collection.open().get();
        return new CollectionMemo(
                now == null ? null : now.folder().toString(),
                collection.recent().stream().map(Path::toString).toList(),
                List.copyOf(filters.kept()));
    }

    private void restore(CollectionMemo memo) {
        collection.resume(
                folder(memo.open()), memo.recent().stream().map(Path::of).toList());
        filters.restore(memo.filters());
    }

    private static @Nullable Path folder(@Nullable String open) {
        return open != null && Files.isDirectory(Path.of(open)) ? Path.of(open) : null;
    }

    /// Stops filling; it goes on at the next start when asked to.
    @Override
    public void close() {
        player.stop();
        map.stop();
        map.errors().stop();
        filling.pause();
    }
}
