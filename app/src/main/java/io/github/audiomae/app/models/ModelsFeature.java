package io.github.audiomae.app.models;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Third;
import io.github.audiomae.app.feature.Preference;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The models for both roles, and their device.
public final class ModelsFeature implements Feature {
    private final FeatureContext context;
    private final ExecutionTarget target;
    private final ModelsViewModel models;
    private final ModelRoles roles;

    /// The saved state: models by id.
    ///
    /// @param chosen null for the default model of the library
    /// @param reconstructing the model chosen to reconstruct in its place; null for none
    /// @param classifying the model chosen to classify in its place; null for none
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Chosen(
            @Nullable String chosen,
            @Nullable String reconstructing,
            @Nullable String classifying) {}

    /// @param home the library of models
    /// @param target the device to use if no other was chosen
    public ModelsFeature(FeatureContext context, ModelLibrary home, ExecutionTarget target) {
        this.context = context;
        this.target = target;
        models = new ModelsViewModel(context.jobs(), context.problems(), home, target);
        roles = ModelRoles.of(context.jobs(), context.problems(), models);
    }

    @Override
    public String id() {
        return "models";
    }

    /// The chosen model.
    public ModelsViewModel models() {
        return models;
    }

    /// The models for both roles.
    public ModelRoles roles() {
        return roles;
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        MenuButton menu = new MenuButton(null, new FontIcon(Material2OutlinedMZ.MORE_VERT));
        menu.setId("model-menu");
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        Tips.put(menu, messages.text("model.menu"));
        menu.setAccessibleText(messages.text("model.menu"));
        return List.of(
                new Part.Tool(Third.END, new ModelBox(models, messages)),
                new Part.MenuTool(Third.END, menu, List.of(Menu.MODEL)),
                Section.of(
                                "models",
                                messages.text("section.models"),
                                Material2OutlinedAL.EXTENSION,
                                new ModelRolesView(roles, models.loaded(), messages),
                                Place.RECORDING,
                                Place.WINDOW)
                        .when(Bindings.isNotEmpty(roles.reconstructing().candidates())
                                .or(Bindings.isNotEmpty(roles.classifying().candidates()))));
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                Chosen.class,
                () -> new Chosen(
                        models.toResume(),
                        roles.reconstructing().picked(),
                        roles.classifying().picked()),
                this::restore,
                models.chosen(),
                roles.reconstructing().chosen(),
                roles.classifying().chosen()));
    }

    private void restore(Chosen before) {
        Optional.ofNullable(before.reconstructing()).ifPresent(roles.reconstructing()::resume);
        Optional.ofNullable(before.classifying()).ifPresent(roles.classifying()::resume);
        Optional.ofNullable(before.chosen()).ifPresent(models::resume);
    }

    /// The usual devices, and the current one, which may have been edited in the settings file.
    @Override
    public List<Preference<?>> preferences() {
        Messages messages = context.messages();
        List<String> devices = Stream.of(
                        SettingsViewModel.ANY_DEVICE,
                        "cpu",
                        "cpu:1",
                        "cuda",
                        "coreml",
                        "webgpu",
                        ExecutionTarget.PLUG_IN,
                        context.settings().device().get())
                .distinct()
                .toList();
        return List.of(new Preference<>(
                "device",
                messages.text("preferences.device"),
                messages.text("preferences.device.about"),
                context.settings().device(),
                devices,
                this::words));
    }

    private String words(String device) {
        Messages messages = context.messages();
        return switch (device) {
            case SettingsViewModel.ANY_DEVICE -> messages.text("preferences.device.auto");
            case "cpu" -> messages.text("preferences.device.cpu");
            case "cpu:1" -> messages.text("preferences.device.cpu-one");
            case "cuda" -> messages.text("preferences.device.cuda");
            case "coreml" -> messages.text("preferences.device.coreml");
            case "webgpu" -> messages.text("preferences.device.webgpu");
            case ExecutionTarget.PLUG_IN -> messages.text("preferences.device.plug-in");
            default -> device;
        };
    }

    /// Loads a model: the default one, unless the session names another.
    @Override
    public void start() {
        models.loaded().subscribe(this::adopt);
        new DeviceFallback(models, context.problems(), context.messages()).connect();
        useDevice();
        context.settings().device().addListener((property, old, now) -> useDevice());
        models.start();
    }

    /// If no other device was chosen, models run on the device given at the start of the program.
    private void useDevice() {
        String device = context.settings().device().get();
        try {
            models.runOn(device.equals(SettingsViewModel.ANY_DEVICE) ? target : ExecutionTarget.parse(device));
        } catch (ProblemException e) {
            context.problems().show(e);
        }
    }

    private void adopt(@Nullable LoadedModel model) {
        if (model != null) {
            context.workspace().useForm(model.manifest().form());
        }
    }

    /// Frees the models.
    @Override
    public void close() {
        roles.close();
        models.close();
    }
}
