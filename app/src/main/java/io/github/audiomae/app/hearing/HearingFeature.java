package io.github.audiomae.app.hearing;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Group;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.player.HeardViewModel;
import io.github.audiomae.app.player.PlayerFeature;
import io.github.audiomae.app.player.WindowSound;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.resynthesis.Resynthesis;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Lets the original, the visible or hidden patches or the reconstruction of the window be heard in place of one
/// another.
public final class HearingFeature implements Feature {
    private final FeatureContext context;
    private final HeardViewModel heard;
    private final ObservableValue<@Nullable ShownReconstruction> shown;
    private final WindowSoundsViewModel sounds;
    private final ObservableValue<Boolean> inWindow;
    private final SoundExportViewModel export;

    /// @param playback plays what is chosen
    /// @param reconstruction what the model makes of the window
    /// @param evidence the patches that carry a class are the visible ones; null for none
    public HearingFeature(
            FeatureContext context,
            AnalysisInput input,
            PlayerFeature playback,
            ReconstructionViewModel reconstruction,
            ObservableValue<@Nullable PatchMask> evidence) {
        this.context = context;
        heard = playback.heard();
        shown = reconstruction.shown();
        WorkspaceViewModel workspace = context.workspace();
        inWindow = context.navigation().isShown(Place.WINDOW);
        sounds = new WindowSoundsViewModel(
                context.jobs(),
                context.problems(),
                new WindowSoundsViewModel.Given(
                        workspace.recording(), workspace.excerpt(), input.mask(), shown, evidence),
                heard,
                inWindow);
        export = new SoundExportViewModel(
                context.jobs(),
                context.messages(),
                context.problems(),
                workspace.recording(),
                context.navigation().selection().selection());
        playback.hearIn(Place.WINDOW, sounds.hearing());
        playback.player()
                .window()
                .bind(Bindings.createObjectBinding(
                        this::window, inWindow, workspace.recording(), workspace.startSeconds(), workspace.form()));
        heard.missing()
                .bind(Bindings.createObjectBinding(
                        () -> missing(reconstruction.impossible().getValue(), evidence.getValue()),
                        workspace.form(),
                        shown,
                        evidence,
                        reconstruction.impossible()));
    }

    @Override
    public String id() {
        return "hearing";
    }

    /// The sounds of the window.
    WindowSoundsViewModel sounds() {
        return sounds;
    }

    /// Writes sounds.
    public SoundExportViewModel export() {
        return export;
    }

    /// The shown window; null in other places.
    private @Nullable TimeSpan window() {
        WorkspaceViewModel workspace = context.workspace();
        Recording open = workspace.recording().get();
        double start = workspace.startSeconds().get();
        return open == null || !inWindow.getValue()
                ? null
                : new TimeSpan(start, Math.max(start, Math.min(open.seconds(), start + workspace.windowSeconds())));
    }

    private Map<WindowSound, String> missing(boolean noDecoder, @Nullable PatchMask evidence) {
        Messages messages = context.messages();
        Map<WindowSound, String> missing = new EnumMap<>(WindowSound.class);
        if (evidence == null) {
            missing.put(WindowSound.EVIDENCE, messages.text("hear.evidence.none"));
        }
        if (noDecoder) {
            missing.put(WindowSound.RECONSTRUCTION, messages.text("hear.impossible"));
        }
        ShownReconstruction made = shown.getValue();
        if (made != null && made.reconstruction().isPatchNormalized()) {
            missing.put(WindowSound.RECONSTRUCTION, messages.text("hear.levels.none"));
        }
        if (!Resynthesis.isPossible(context.workspace().form().get().grid())) {
            String reason = messages.text(Sentence.of(
                    "resynthesis.grid",
                    context.workspace().form().get().preprocessing().sampleRate()));
            WindowSound.ALL.stream()
                    .filter(sound -> sound != WindowSound.ORIGINAL)
                    .forEach(sound -> missing.put(sound, reason));
        }
        return missing;
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        ObservableValue<Room> room = context.host().panels().room();
        Set<Place> here = EnumSet.of(Place.WINDOW);
        ObservableValue<String> words = noteWords();
        return List.of(
                new Part.Player(Group.HEAR, here, new HearSwitch(heard, room, words, messages)),
                new Part.Player(Group.MANNER, here, note(words, room)),
                new Part.Player(
                        Group.OUTPUT, EnumSet.of(Place.RECORDING, Place.WINDOW), new SoundMenu(saving(), messages)));
    }

    /// What must be said about what is heard.
    private ObservableValue<String> noteWords() {
        Messages messages = context.messages();
        WorkspaceViewModel workspace = context.workspace();
        return Bindings.createStringBinding(
                () -> sounds.busy().get()
                        ? messages.text("pane.rebuilt.busy")
                        : new HeardNote(
                                        workspace.recording().get(),
                                        workspace.excerpt().get(),
                                        shown.getValue(),
                                        heard.heard().get())
                                .words(messages),
                sounds.busy(),
                workspace.recording(),
                workspace.excerpt(),
                shown,
                heard.heard());
    }

    private static Label note(ObservableValue<String> words, ObservableValue<Room> room) {
        Label note = new Label();
        note.setId("hear-note");
        note.getStyleClass().add("muted-small");
        note.setMinWidth(0);
        note.textProperty().bind(words);
        Tips.of(note).bind(note.textProperty());
        Shown.when(note, room.map(now -> !now.isSmall()));
        return note;
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        List<Command> commands = new ArrayList<>(saving());
        commands.add(Command.of("hear-next", messages.text("key.hear-next"), () -> heard.step(1))
                .when(inWindow)
                .key(KeyCode.S));
        commands.add(Command.of("hear-previous", messages.text("key.hear-previous"), () -> heard.step(-1))
                .when(inWindow)
                .key(KeyCode.S, KeyCombination.SHIFT_DOWN));
        return commands;
    }

    private List<Command> saving() {
        Messages messages = context.messages();
        return List.of(
                Command.of("save-selection", messages.text("key.save-selection"), () -> saveSelection(false))
                        .when(export.hasSelection()),
                Command.of("save-selection-band", messages.text("key.save-selection-band"), () -> saveSelection(true))
                        .when(export.hasBand()),
                Command.of("save-heard", messages.text("key.save-heard"), this::saveHeard)
                        .when(Bindings.createBooleanBinding(
                                () -> inWindow.getValue() && sounds.current() != null,
                                inWindow,
                                context.workspace().excerpt(),
                                shown,
                                heard.heard(),
                                heard.missing())));
    }

    private void saveSelection(boolean onlyBand) {
        ask("key.save-selection", export.suggestedName(onlyBand))
                .ifPresent(file -> export.writeSelection(file, onlyBand));
    }

    private void saveHeard() {
        SoundRequest request = sounds.current();
        if (request != null) {
            String part = "-" + EnumWord.of(request.sound());
            ask("key.save-heard", export.suggestedName(request.excerpt().startSeconds(), part))
                    .ifPresent(file -> export.writeWindow(file, request));
        }
    }

    private Optional<Path> ask(String title, String name) {
        return context.files()
                .saveAs(
                        context.host().window(),
                        Command.sentence(context.messages().text(title)),
                        name,
                        ".wav",
                        SoundExportViewModel::fits);
    }
}
