package io.github.audiomae.app.shell;

import io.github.audiomae.app.browse.Browsing;
import io.github.audiomae.app.classification.ClassificationViewModel;
import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.comparison.ComparisonViewModel;
import io.github.audiomae.app.devices.DevicesViewModel;
import io.github.audiomae.app.embedding.EmbeddingExportViewModel;
import io.github.audiomae.app.experiment.ExperimentViewModel;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.library.ModelLibraryViewModel;
import io.github.audiomae.app.masking.MaskMenuViewModel;
import io.github.audiomae.app.masking.MaskState;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.models.DeviceFallback;
import io.github.audiomae.app.models.ModelRoles;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.player.JavaSoundOutput;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.player.SelectionViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.GuessViewModel;
import io.github.audiomae.app.reconstruction.PaneCaptions;
import io.github.audiomae.app.reconstruction.PanesViewModel;
import io.github.audiomae.app.reconstruction.ReadoutViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import io.github.audiomae.app.recordings.FolderSearchViewModel;
import io.github.audiomae.app.recordings.RecordingsViewModel;
import io.github.audiomae.app.session.Desk;
import io.github.audiomae.app.session.SessionStore;
import io.github.audiomae.app.session.SessionViewModel;
import io.github.audiomae.app.settings.SettingsStore;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.timeline.TimelineExportViewModel;
import io.github.audiomae.app.timeline.TimelineViewModel;
import io.github.audiomae.app.tour.TourViewModel;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.download.HubSettings;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// All view models, connected: the program without its window. Only on the JavaFX thread.
public final class Explorer implements AutoCloseable {
    private final Jobs jobs;
    private final Messages messages;
    private final List<Path> samples;
    private final ExecutionTarget target;
    private final FolderSearchViewModel folders;
    private final SessionViewModel session;
    private final TourViewModel tour;
    private final ExperimentViewModel experiment;
    private final SettingsViewModel settings;
    private final ProblemsViewModel problems;
    private final WorkspaceViewModel workspace;
    private final MaskingViewModel masking;
    private final MaskMenuViewModel maskMenu;
    private final ModelsViewModel models;
    private final ModelRoles roles;
    private final ModelTools modelTools;
    private final ReconstructionViewModel reconstruction;
    private final ArrangementViewModel comparison = new ArrangementViewModel();
    private final GuessViewModel guess;
    private final ClassificationViewModel classification;
    private final TimelineViewModel timeline;
    private final EmbeddingExportViewModel embeddings;
    private final PlayerViewModel player;
    private final RecordingsViewModel recordings;
    private final KeyMap keyMap;
    private final SelectionViewModel selection;
    private final Browsing browsing;
    private final DisplayViewModel display = new DisplayViewModel();
    private final CursorViewModel cursor = new CursorViewModel();

    /// @param home the user's data folder
    /// @param library the models to choose from
    /// @param samples the bundled sounds; the first one is opened when there is nothing else to open
    /// @param target the device to run on
    public Explorer(
            Jobs jobs, Messages messages, Path home, ModelLibrary library, List<Path> samples, ExecutionTarget target) {
        this(jobs, messages, home, home.resolve("cache"), library, samples, target);
    }

    /// The same, with a folder for caches.
    ///
    /// @param cache need not exist
    public Explorer(
            Jobs jobs,
            Messages messages,
            Path home,
            Path cache,
            ModelLibrary library,
            List<Path> samples,
            ExecutionTarget target) {
        this.jobs = jobs;
        this.messages = messages;
        this.samples = List.copyOf(samples);
        this.target = target;
        settings = new SettingsViewModel(jobs, new SettingsStore(home));
        keyMap = new KeyMap(Shortcut.defaults(), settings.keys());
        problems = new ProblemsViewModel(messages);
        workspace = new WorkspaceViewModel(jobs, problems);
        masking = new MaskingViewModel(RandomGenerator.getDefault());
        maskMenu = new MaskMenuViewModel(jobs, messages, problems, masking, workspace.excerpt());
        models = new ModelsViewModel(jobs, problems, library, target);
        roles = ModelRoles.of(jobs, problems, models);
        ObservableValue<@Nullable LoadedModel> reconstructor =
                roles.reconstructing().runner();
        ObservableValue<@Nullable LoadedModel> classifier = roles.classifying().runner();
        reconstruction =
                new ReconstructionViewModel(jobs, problems, workspace.excerpt(), masking.mask(), reconstructor);
        ComparisonViewModel compared = new ComparisonViewModel(
                jobs, problems, workspace.excerpt(), masking.mask(), reconstruction.levels(), models, target);
        modelTools = new ModelTools(
                new ModelLibraryViewModel(jobs, problems, library, models, () -> HubSettings.of(System.getenv())),
                new DevicesViewModel(jobs, problems, models.loaded(), besides(roles, compared), library.speeds()),
                compared);
        guess = new GuessViewModel(jobs, problems, reconstruction.shown());
        classification = new ClassificationViewModel(
                jobs, problems, workspace.excerpt(), masking.mask(), classifier, reconstruction.shown());
        timeline = new TimelineViewModel(
                jobs,
                problems,
                workspace,
                classifier,
                classification.pinned(),
                new TimelineStore(cache.resolve("timelines")));
        embeddings = new EmbeddingExportViewModel(jobs, problems, workspace.recording(), models.loaded());
        recordings = new RecordingsViewModel(jobs, workspace, this::title);
        folders = new FolderSearchViewModel(jobs, problems, messages);
        experiment = new ExperimentViewModel(
                jobs,
                problems,
                messages,
                reconstruction.shown(),
                reconstructor,
                masking.state().map(MaskState::strategy),
                display.choice(settings.colourMap()));
        Desk desk = new Desk(
                workspace,
                recordings,
                masking,
                reconstruction,
                comparison,
                classification,
                models,
                roles,
                cursor,
                this.samples);
        session = new SessionViewModel(jobs, new SessionStore(home), desk, problems, messages);
        tour = new TourViewModel(workspace, this.samples, masking, comparison, classification, session, settings);
        selection = new SelectionViewModel(workspace.recording());
        player = new PlayerViewModel(jobs, new JavaSoundOutput(), problems, workspace.recording(), selection.span());
        browsing = new Browsing(
                jobs,
                messages,
                problems,
                workspace,
                player,
                display,
                cache,
                settings.colourMap(),
                settings.cacheBytes());
        cursor.patchGrid().bind(display.patchGrid());
        models.loaded().subscribe(this::adopt);
        new PlayheadLink(player, workspace, cursor).connect();
        new DeviceFallback(models, problems, messages).connect();
    }

    /// Loads the default model and restores the last session, with the first of `files` open, if any.
    public void start(List<Path> files) {
        useDevice();
        settings.device().addListener((property, old, now) -> useDevice());
        models.start();
        recordings.add(samples);
        List<Path> sounds =
                files.stream().filter(file -> !Files.isDirectory(file)).toList();
        sounds.stream().findFirst().ifPresent(settings::remember);
        session.begin(sounds);
        List<Path> inFolders = files.stream().filter(Files::isDirectory).toList();
        if (!inFolders.isEmpty()) {
            folders.search(inFolders, recordings::add);
        }
    }

    /// Cancels everything and frees the model.
    @Override
    public void close() {
        session.close(); // first: nothing that blocks or fails below may cost it
        player.rewind();
        settings.close();
        jobs.close();
        roles.close();
        models.close();
    }

    public Messages messages() {
        return messages;
    }

    public List<Path> samples() {
        return samples;
    }

    public SettingsViewModel settings() {
        return settings;
    }

    /// The keys of each [Shortcut].
    public KeyMap keyMap() {
        return keyMap;
    }

    public ProblemsViewModel problems() {
        return problems;
    }

    public WorkspaceViewModel workspace() {
        return workspace;
    }

    public MaskingViewModel masking() {
        return masking;
    }

    public MaskMenuViewModel maskMenu() {
        return maskMenu;
    }

    public ModelsViewModel models() {
        return models;
    }

    public ModelRoles modelRoles() {
        return roles;
    }

    public ModelTools modelTools() {
        return modelTools;
    }

    public ReconstructionViewModel reconstruction() {
        return reconstruction;
    }

    public ArrangementViewModel comparison() {
        return comparison;
    }

    public GuessViewModel guess() {
        return guess;
    }

    public ClassificationViewModel classification() {
        return classification;
    }

    public TimelineViewModel timeline() {
        return timeline;
    }

    /// Writes the detections of [#timeline()].
    public TimelineExportViewModel timelineExport() {
        return new TimelineExportViewModel(jobs, messages, problems, timeline, workspace.recording());
    }

    public EmbeddingExportViewModel embeddings() {
        return embeddings;
    }

    public PlayerViewModel player() {
        return player;
    }

    public SelectionViewModel selection() {
        return selection;
    }

    public DisplayViewModel display() {
        return display;
    }

    public Browsing browsing() {
        return browsing;
    }

    public RecordingsViewModel recordings() {
        return recordings;
    }

    public ExperimentViewModel experiment() {
        return experiment;
    }

    public SessionViewModel session() {
        return session;
    }

    public TourViewModel tour() {
        return tour;
    }

    public FolderSearchViewModel folders() {
        return folders;
    }

    public CursorViewModel cursor() {
        return cursor;
    }

    /// What the panes show, with the current colour map and range.
    PanesViewModel panes() {
        return new PanesViewModel(
                workspace.excerpt(), reconstruction, display, comparison, settings.colourMap(), settings.dark());
    }

    PaneCaptions captions() {
        return new PaneCaptions(
                messages, workspace.excerpt(), masking.mask(), reconstruction, comparison, settings.colourMap());
    }

    /// The text of the status line, for the visible view.
    ObservableValue<String> readout() {
        ObservableValue<String> panes = new ReadoutViewModel(
                        messages, cursor.place(), workspace.excerpt(), masking.mask(), reconstruction.shown())
                .text();
        return browsing.view().shown().flatMap(whole -> whole ? browsing.readout() : panes);
    }

    /// Bundled sounds have titles; others are shown by their file names.
    private String title(Path file) {
        return samples.contains(file)
                ? messages.textOr("sample." + SampleName.of(file) + ".title", SampleName.of(file))
                : String.valueOf(file.getFileName());
    }

    /// The second models, loaded beside the chosen one.
    private static List<ObservableValue<@Nullable LoadedModel>> besides(
            ModelRoles roles, ComparisonViewModel compared) {
        return List.of(
                roles.reconstructing().second(),
                roles.classifying().second(),
                compared.first().loaded(),
                compared.second().loaded());
    }

    /// If no other device was chosen, models run on the device given at the start of the program.
    private void useDevice() {
        String device = settings.device().get();
        try {
            models.runOn(device.equals(SettingsViewModel.ANY_DEVICE) ? target : ExecutionTarget.parse(device));
        } catch (ProblemException e) {
            problems.show(e);
        }
    }

    private void adopt(@Nullable LoadedModel model) {
        if (model != null) {
            workspace.useNormalization(model.manifest().preprocessing().normalization());
        }
    }
}
