package io.github.audiomae.app;

import io.github.audiomae.app.classification.ClassificationFeature;
import io.github.audiomae.app.collection.CollectionFeature;
import io.github.audiomae.app.comparison.ComparisonFeature;
import io.github.audiomae.app.detection.DetectionsFeature;
import io.github.audiomae.app.devices.DevicesFeature;
import io.github.audiomae.app.embedding.EmbeddingFeature;
import io.github.audiomae.app.experiment.ExperimentFeature;
import io.github.audiomae.app.explanation.WhyFeature;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.FeatureProvider;
import io.github.audiomae.app.feature.Host;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.hearing.HearingFeature;
import io.github.audiomae.app.labels.LabelsFeature;
import io.github.audiomae.app.library.LibraryFeature;
import io.github.audiomae.app.likeness.LikenessFeature;
import io.github.audiomae.app.masking.MaskState;
import io.github.audiomae.app.masking.MaskingFeature;
import io.github.audiomae.app.models.ModelsFeature;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.player.PlayerFeature;
import io.github.audiomae.app.preferences.PreferencesFeature;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionFeature;
import io.github.audiomae.app.recording.RecordingFeature;
import io.github.audiomae.app.session.SessionFeature;
import io.github.audiomae.app.settings.SettingsStore;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.shell.NoticesFeature;
import io.github.audiomae.app.shell.PanelsFeature;
import io.github.audiomae.app.shell.PlacesFeature;
import io.github.audiomae.app.shell.UndoFeature;
import io.github.audiomae.app.sources.SourcesFeature;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.surprise.SurpriseFeature;
import io.github.audiomae.app.sweep.HowFarFeature;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.timeline.TimelineFeature;
import io.github.audiomae.app.tour.TourFeature;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.detection.ReviewStore;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// The features of the main window, connected: the program without its window. Only on the JavaFX thread.
///
/// A feature that needs only the context and the input of analyses can be added without changing this list: see
/// [FeatureProvider].
public final class ProgramFeatures implements AutoCloseable {
    private final FeatureContext context;
    private final List<Feature> all = new ArrayList<>();
    private final SessionFeature session;
    private final PlayerFeature player;
    private final SourcesFeature sources;
    private final CollectionFeature collections;

    /// @param home the user's data folder
    /// @param cache folder for caches; need not exist
    /// @param library the models to choose from
    /// @param samples the bundled sounds; the first one is opened when there is nothing else to open
    /// @param target the device to run on
    public ProgramFeatures(
            Jobs jobs,
            Messages messages,
            Path home,
            Path cache,
            ModelLibrary library,
            List<Path> samples,
            ExecutionTarget target) {
        ProblemsViewModel problems = new ProblemsViewModel(messages);
        WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
        context = new FeatureContext(
                jobs,
                messages,
                problems,
                new SettingsViewModel(jobs, new SettingsStore(home)),
                workspace,
                new Navigation(workspace),
                new Host());
        workspace.clock().pattern().bind(context.settings().startPattern());
        CursorViewModel cursor = new CursorViewModel();
        cursor.form().bind(workspace.form());
        DisplayViewModel display = new DisplayViewModel();
        MaskingFeature masking = new MaskingFeature(context);
        ModelsFeature models = new ModelsFeature(context, library, target);
        AnalysisInput input = new AnalysisInput(
                context.workspace().excerpt(),
                masking.masking().mask(),
                models.roles().reconstructing().runner(),
                models.roles().classifying().runner());
        sources = new SourcesFeature(context, samples);
        player = new PlayerFeature(context);
        player.playlist().openNextWith(sources::openNext);
        ReconstructionFeature reconstruction =
                new ReconstructionFeature(context, input, masking, player, cursor, display);
        ComparisonFeature comparison = new ComparisonFeature(context, input, models.models(), reconstruction, cursor);
        DevicesFeature devices = new DevicesFeature(
                context,
                models.models(),
                reconstruction.reconstruction(),
                List.of(
                        models.roles().reconstructing().second(),
                        models.roles().classifying().second(),
                        comparison.comparison().first().loaded(),
                        comparison.comparison().second().loaded()),
                library.speeds(),
                () -> all);
        ClassificationFeature classification = new ClassificationFeature(
                context, input, reconstruction.reconstruction().shown());
        WhyFeature why = new WhyFeature(
                context, input, classification.classification(), masking.masking(), reconstruction.arrangement());
        session = new SessionFeature(context, sources.sources(), samples, home, () -> all);
        TourFeature tour = new TourFeature(
                context,
                samples,
                masking.masking(),
                reconstruction.arrangement(),
                classification.classification(),
                session.session());
        RecordingFeature whole = new RecordingFeature(context, player, cursor, display, cache);
        TimelineFeature timeline = new TimelineFeature(
                context,
                input,
                classification.classification().pinned(),
                player.player(),
                whole,
                cache,
                ReviewStore.in(home));
        collections = new CollectionFeature(context, library, models.models(), player);
        timeline.timeline().ofHead().bind(collections.headInTraining().timeline());
        LabelsFeature labels =
                new LabelsFeature(context, input, masking.masking(), player.player(), whole, home, sources::open);
        all.addAll(List.of(
                sources,
                player,
                models,
                new LibraryFeature(context, library, models.models()),
                comparison,
                devices,
                new DetectionsFeature(context, timeline.events(), input.classifying(), labels::nameSelection),
                classification,
                why,
                new HowFarFeature(context, input, masking.masking(), samples, sources::open),
                new UndoFeature(context),
                masking,
                reconstruction,
                new HearingFeature(context, input, player, reconstruction.reconstruction(), why.kept()),
                collections,
                labels,
                whole,
                new EmbeddingFeature(
                        context, models, classification.classification().whole()),
                timeline,
                new SurpriseFeature(context, input, reconstruction.panes(), player.player(), whole),
                new LikenessFeature(context, input, reconstruction.panes(), cursor.point()),
                new ExperimentFeature(
                        context,
                        input,
                        reconstruction.reconstruction().shown(),
                        masking.masking().state().map(MaskState::strategy),
                        display),
                new PreferencesFeature(context, () -> all)));
        ServiceLoader.load(FeatureProvider.class).forEach(provider -> all.add(provider.open(context, input)));
        all.addAll(List.of(
                session, new PlacesFeature(context), new PanelsFeature(context), new NoticesFeature(context), tour));
    }

    /// What all of them need.
    public FeatureContext context() {
        return context;
    }

    /// All of them, in the order on the screen.
    public List<Feature> all() {
        return List.copyOf(all);
    }

    /// The feature of this class.
    public <F extends Feature> F get(Class<F> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    /// Starts all of them and restores the last session, with the first of `files` open instead of its sound, if
    /// there is one.
    public void start(List<Path> files) {
        all.forEach(Feature::start);
        List<Path> given =
                get(LibraryFeature.class).take(get(LabelsFeature.class).take(files));
        List<Path> sounds =
                given.stream().filter(file -> !Files.isDirectory(file)).toList();
        sounds.stream().findFirst().ifPresent(context.settings()::remember);
        session.session().begin(sounds);
        List<Path> inFolders = collections.takeCollections(
                given.stream().filter(Files::isDirectory).toList());
        if (sounds.isEmpty()) {
            sources.open(inFolders);
        } else if (!inFolders.isEmpty()) {
            sources.search(inFolders);
        }
    }

    /// Cancels everything and frees the models.
    @Override
    public void close() {
        session.session().close(); // first: nothing that blocks or fails below may cost it
        player.player().rewind();
        context.settings().close();
        context.jobs().close();
        all.reversed().forEach(Feature::close);
    }
}
