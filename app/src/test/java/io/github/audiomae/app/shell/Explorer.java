package io.github.audiomae.app.shell;

import io.github.audiomae.app.ProgramFeatures;
import io.github.audiomae.app.classification.ClassificationFeature;
import io.github.audiomae.app.classification.ClassificationViewModel;
import io.github.audiomae.app.collection.CollectionFeature;
import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.CommandRegistry;
import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.comparison.ComparisonFeature;
import io.github.audiomae.app.comparison.ComparisonViewModel;
import io.github.audiomae.app.detection.DetectionsFeature;
import io.github.audiomae.app.devices.DevicesFeature;
import io.github.audiomae.app.devices.DevicesViewModel;
import io.github.audiomae.app.embedding.EmbeddingExportViewModel;
import io.github.audiomae.app.embedding.EmbeddingFeature;
import io.github.audiomae.app.experiment.ExperimentFeature;
import io.github.audiomae.app.experiment.ExperimentViewModel;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.hearing.HearingFeature;
import io.github.audiomae.app.labels.LabelsFeature;
import io.github.audiomae.app.labels.LabelsViewModel;
import io.github.audiomae.app.library.LibraryFeature;
import io.github.audiomae.app.library.ModelLibraryViewModel;
import io.github.audiomae.app.masking.MaskingFeature;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.models.ModelRoles;
import io.github.audiomae.app.models.ModelsFeature;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.player.PlayerFeature;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.GuessViewModel;
import io.github.audiomae.app.reconstruction.PanesViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionFeature;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import io.github.audiomae.app.recording.RecordingFeature;
import io.github.audiomae.app.session.SessionFeature;
import io.github.audiomae.app.session.SessionViewModel;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.sources.SourcesFeature;
import io.github.audiomae.app.sources.SourcesViewModel;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.timeline.TimelineFeature;
import io.github.audiomae.app.timeline.TimelineViewModel;
import io.github.audiomae.app.tour.TourFeature;
import io.github.audiomae.app.tour.TourViewModel;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/// All features with short ways to their view models, for tests.
public final class Explorer implements AutoCloseable {
    private final ProgramFeatures features;

    public Explorer(
            Jobs jobs, Messages messages, Path home, ModelLibrary library, List<Path> samples, ExecutionTarget target) {
        this(jobs, messages, home, home.resolve("cache"), library, samples, target);
    }

    public Explorer(
            Jobs jobs,
            Messages messages,
            Path home,
            Path cache,
            ModelLibrary library,
            List<Path> samples,
            ExecutionTarget target) {
        features = new ProgramFeatures(jobs, messages, home, cache, library, samples, target);
    }

    /// The main window, to be shown on a stage.
    public MainWindow window(Stage stage) {
        return new MainWindow(features.context(), features.all(), stage);
    }

    public void start(List<Path> files) {
        features.start(files);
    }

    /// Opens files as if they were chosen with *Open…*.
    void openFiles(List<Path> files) {
        features.context().host().openFiles(files);
    }

    @Override
    public void close() {
        features.close();
    }

    /// Does what a command does. Once there is a window.
    public void run(String command) {
        features.context().host().commands().find(command).orElseThrow().run();
    }

    /// What a feature would save now.
    Record savedState(String feature) {
        return features.all().stream()
                .filter(one -> one.id().equals(feature))
                .flatMap(one -> one.state().stream())
                .findFirst()
                .orElseThrow()
                .read()
                .get();
    }

    /// Ids of the controls that stand for commands. Once there is a window.
    Set<String> controls() {
        return features.context().host().commands().controls();
    }

    /// Gives files to the library, as if they were dropped on the window.
    void take(List<Path> models) {
        features.get(LibraryFeature.class).take(models);
    }

    Messages messages() {
        return features.context().messages();
    }

    public SettingsViewModel settings() {
        return features.context().settings();
    }

    public ProblemsViewModel problems() {
        return features.context().problems();
    }

    public WorkspaceViewModel workspace() {
        return features.context().workspace();
    }

    /// The keys of all features, with those that were chosen.
    KeyMap keyMap() {
        List<Command> commands = features.all().stream()
                .flatMap(feature -> feature.commands().stream())
                .toList();
        return new CommandRegistry(commands, settings().keys()).keyMap();
    }

    public MaskingViewModel masking() {
        return features.get(MaskingFeature.class).masking();
    }

    public ModelsViewModel models() {
        return features.get(ModelsFeature.class).models();
    }

    ModelRoles modelRoles() {
        return features.get(ModelsFeature.class).roles();
    }

    ModelLibraryViewModel library() {
        return features.get(LibraryFeature.class).library();
    }

    DevicesViewModel devices() {
        return features.get(DevicesFeature.class).devices();
    }

    ComparisonViewModel modelComparison() {
        return features.get(ComparisonFeature.class).comparison();
    }

    public ReconstructionViewModel reconstruction() {
        return features.get(ReconstructionFeature.class).reconstruction();
    }

    ArrangementViewModel arrangement() {
        return features.get(ReconstructionFeature.class).arrangement();
    }

    GuessViewModel guess() {
        return features.get(ReconstructionFeature.class).guess();
    }

    PanesViewModel panes() {
        return features.get(ReconstructionFeature.class).panes();
    }

    DisplayViewModel display() {
        return features.get(ReconstructionFeature.class).display();
    }

    CursorViewModel cursor() {
        return features.get(ReconstructionFeature.class).cursor();
    }

    /// Of the panes.
    ObservableValue<String> readout() {
        return features.get(ReconstructionFeature.class).readout();
    }

    ClassificationViewModel classification() {
        return features.get(ClassificationFeature.class).classification();
    }

    TimelineViewModel timeline() {
        return features.get(TimelineFeature.class).timeline();
    }

    DetectionsFeature detections() {
        return features.get(DetectionsFeature.class);
    }

    EmbeddingExportViewModel embeddings() {
        return features.get(EmbeddingFeature.class).embeddings();
    }

    public HearingFeature hearing() {
        return features.get(HearingFeature.class);
    }

    PlayerViewModel player() {
        return features.get(PlayerFeature.class).player();
    }

    public Navigation navigation() {
        return features.context().navigation();
    }

    SidePanels panels() {
        return features.context().host().panels();
    }

    SelectionViewModel selection() {
        return navigation().selection();
    }

    public RecordingFeature recordingPlace() {
        return features.get(RecordingFeature.class);
    }

    public CollectionFeature collection() {
        return features.get(CollectionFeature.class);
    }

    LabelsViewModel labels() {
        return features.get(LabelsFeature.class).labels();
    }

    public SourcesViewModel recordings() {
        return features.get(SourcesFeature.class).sources();
    }

    ExperimentViewModel experiment() {
        return features.get(ExperimentFeature.class).experiment();
    }

    SessionViewModel session() {
        return features.get(SessionFeature.class).session();
    }

    TourFeature tourFeature() {
        return features.get(TourFeature.class);
    }

    TourViewModel tour() {
        return tourFeature().tour();
    }
}
