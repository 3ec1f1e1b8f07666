package io.github.audiomae.app.devices;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Third;
import io.github.audiomae.app.feature.TextPreference;
import io.github.audiomae.app.fx.SingleDialog;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.DevicePlaces;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.SpeedNotes;
import io.github.audiomae.run.ProblemException;
import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The devices that run models.
public final class DevicesFeature implements Feature {
    private final FeatureContext context;
    private final Supplier<List<Feature>> features;
    private final ModelsViewModel models;
    private final ReconstructionViewModel reconstruction;
    private final DevicesViewModel devices;
    private final SingleDialog dialog;

    /// @param reconstruction has the time of the last reconstruction
    /// @param beside where further models are loaded
    /// @param speeds the measured speeds of models
    /// @param features all features, whose jobs are listed; read after all of them exist
    public DevicesFeature(
            FeatureContext context,
            ModelsViewModel models,
            ReconstructionViewModel reconstruction,
            List<ObservableValue<@Nullable LoadedModel>> beside,
            SpeedNotes speeds,
            Supplier<List<Feature>> features) {
        this.context = context;
        this.features = features;
        ProblemsViewModel problems = context.problems().inDialog();
        this.models = models;
        this.reconstruction = reconstruction;
        devices = new DevicesViewModel(context.jobs(), problems, models.loaded(), beside, speeds);
        dialog = new SingleDialog(
                () -> new DevicesDialog(
                        devices, problems, context.messages(), context.host().window()),
                devices::leave);
    }

    @Override
    public String id() {
        return "devices";
    }

    public DevicesViewModel devices() {
        return devices;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part.Tool(
                Third.END,
                new DevicePill(
                        models,
                        reconstruction,
                        features.get().stream().map(Feature::running).toList(),
                        context.host().panels().room(),
                        dialog::show,
                        context.messages())));
    }

    /// Where NVIDIA's libraries and an execution provider are, which both are looked for anew at every use.
    @Override
    public List<TextPreference> textPreferences() {
        Messages messages = context.messages();
        DevicePlaces now = DevicePlaces.current();
        StringProperty folder = new SimpleStringProperty(now.nvidiaFolder());
        StringProperty library = new SimpleStringProperty(now.plugInLibrary());
        folder.subscribe((old, typed) -> keep(DevicePlaces.current().withNvidiaFolder(typed)));
        library.subscribe((old, typed) -> keep(DevicePlaces.current().withPlugInLibrary(typed)));
        return List.of(
                new TextPreference(
                        "nvidia-folder",
                        messages.text("preferences.nvidia-folder"),
                        messages.text("preferences.nvidia-folder.about"),
                        folder,
                        text -> text.isBlank() || new File(text).isDirectory(),
                        messages.text("preferences.nvidia-folder.wrong")),
                new TextPreference(
                        "plug-in",
                        messages.text("preferences.plug-in"),
                        messages.text("preferences.plug-in.about"),
                        library,
                        text -> text.isBlank() || new File(text).isFile(),
                        messages.text("preferences.plug-in.wrong")));
    }

    private void keep(DevicePlaces places) {
        try {
            places.keep();
        } catch (ProblemException e) {
            context.problems().show(e);
        }
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(Command.of("devices", messages.text("key.devices"), dialog::show)
                .in(Menu.MODEL, messages.text("model.menu.devices"), null));
    }
}
