package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Gesture;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskingFeature;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.Sight;
import io.github.audiomae.app.player.HeardViewModel;
import io.github.audiomae.app.player.PlayerFeature;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.player.WindowSound;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The panes for the window that the model sees: original, masked, reconstruction and difference; and the
/// reconstruction in numbers.
public final class ReconstructionFeature implements Feature {
    private final FeatureContext context;
    private final AnalysisInput input;
    private final MaskingFeature masking;
    private final PlayerViewModel player;
    private final HeardViewModel heard;
    private final CursorViewModel cursor;
    private final ReconstructionViewModel reconstruction;
    private final ArrangementViewModel arrangement = new ArrangementViewModel();
    private final GuessViewModel guess;
    private final PanesViewModel panes;

    /// @param masking its bar is placed among the panes
    /// @param playback plays from the position of a click in a pane, and what a loudspeaker above a pane chooses
    /// @param cursor the visible part of the window, and the point under the pointer
    /// @param display the display options shared by all spectrograms
    public ReconstructionFeature(
            FeatureContext context,
            AnalysisInput input,
            MaskingFeature masking,
            PlayerFeature playback,
            CursorViewModel cursor,
            DisplayViewModel display) {
        this.context = context;
        this.input = input;
        this.masking = masking;
        player = playback.player();
        heard = playback.heard();
        this.cursor = cursor;
        reconstruction = new ReconstructionViewModel(
                context.jobs(), context.problems(), input.excerpt(), input.mask(), input.reconstructing());
        guess = new GuessViewModel(context.jobs(), context.problems(), reconstruction.shown());
        panes = new PanesViewModel(
                input.excerpt(),
                reconstruction,
                display,
                arrangement,
                context.settings().colourMap(),
                context.settings().dark(),
                new Combined<>(
                        () -> masking.masking().state().getValue().kind() == MaskKind.PAINTED
                                ? PatchTint.veiling(input.mask().getValue())
                                : PatchTint.NONE,
                        masking.masking().state(),
                        input.mask()));
        cursor.patchGrid().bind(display.patchGrid());
        Navigation navigation = context.navigation();
        cursor.marked().bind(navigation.selection().span());
        cursor.clock().bind(context.workspace().clock().shown());
        navigation.offer(
                Place.WINDOW,
                new Sight<>(
                        cursor.viewport()::get,
                        cursor.viewport()::set,
                        this::open,
                        masking::drawBox,
                        arrangement::rearrange));
        new PlayheadLink(player, context.workspace(), cursor, navigation.isShown(Place.WINDOW)).connect();
    }

    /// Moves the window to a selection.
    private void open(Selection selection) {
        Recording recording = context.workspace().recording().get();
        if (recording != null) {
            context.workspace()
                    .moveTo(selection
                            .around(context.workspace().windowSeconds(), recording.seconds())
                            .startSeconds());
        }
    }

    @Override
    public String id() {
        return "reconstruction";
    }

    public ReconstructionViewModel reconstruction() {
        return reconstruction;
    }

    /// The arrangement of the panes.
    public ArrangementViewModel arrangement() {
        return arrangement;
    }

    /// The simple guesses that the error is compared with.
    public GuessViewModel guess() {
        return guess;
    }

    /// What the panes show, with the current colour map and range.
    public PanesViewModel panes() {
        return panes;
    }

    /// The display options of spectrograms.
    public DisplayViewModel display() {
        return panes.display();
    }

    /// The visible part of the window, and the point under the pointer.
    public CursorViewModel cursor() {
        return cursor;
    }

    /// The values under the pointer in the panes.
    public ObservableValue<String> readout() {
        return new ReadoutViewModel(
                        context.messages(),
                        context.workspace().clock(),
                        cursor.point(),
                        input.excerpt(),
                        input.mask(),
                        reconstruction.shown())
                .text();
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        return List.of(
                new Part.Centre(Place.WINDOW, panesView(), readout(), masking::digit),
                Section.of(
                                "numbers",
                                messages.text("details.title"),
                                Material2OutlinedAL.FUNCTIONS,
                                new DetailsView(reconstruction, arrangement, guess, messages),
                                Place.WINDOW)
                        .number(ratio("details.ratio.value"), ratio("details.ratio.words")));
    }

    /// The error as a multiple of the best simple guess; empty before it is known.
    private ObservableValue<String> ratio(String key) {
        Messages messages = context.messages();
        return new Combined<>(
                () -> guess.ratio().isEmpty()
                        ? ""
                        : messages.text(key, messages.number(guess.ratio().getAsDouble(), 2)),
                guess.guess(),
                reconstruction.shown());
    }

    private PanesView panesView() {
        PaneCaptions captions = new PaneCaptions(
                context.messages(),
                input.excerpt(),
                input.mask(),
                reconstruction,
                arrangement,
                context.settings().colourMap(),
                panes.strokes());
        PanesView view = new PanesView(
                panes,
                captions,
                cursor,
                input.mask(),
                context.settings().dark(),
                masking.bar(new ViewMenu(arrangement, reconstruction, context.messages())),
                heard,
                context.messages());
        new PaneGestures(cursor, masking.masking(), player, context.workspace()).attachTo(view);
        return view;
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(
                Command.of("swap", messages.text("key.swap"), this::swap)
                        .key(KeyCode.A)
                        .on("view-swap"),
                Command.of("pasted", messages.text("key.pasted"), () -> flip(reconstruction.pasted()))
                        .key(KeyCode.R)
                        .on("view-pasted"),
                Command.of("patch-errors", messages.text("key.patch-errors"), () -> flip(arrangement.patchErrors()))
                        .key(KeyCode.D)
                        .on("view-errors"),
                Command.of("arrangement", messages.text("key.arrangement"), context.navigation()::rearrange)
                        .key(KeyCode.V));
    }

    /// Changes between the last two in the player and, if these are the original and the reconstruction, on the screen,
    /// where the pane then shows what is heard. While nothing plays the screen is what is compared, and leads.
    private void swap() {
        if (!heard.isBetween(WindowSound.ORIGINAL, WindowSound.RECONSTRUCTION)) {
            heard.swap();
        } else if (player.playing().get()) {
            heard.swap();
            arrangement.originalInstead().set(heard.heard().get() == WindowSound.ORIGINAL);
        } else {
            arrangement.swap();
            heard.choose(arrangement.originalInstead().get() ? WindowSound.ORIGINAL : WindowSound.RECONSTRUCTION);
        }
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }

    @Override
    public List<Gesture> gestures() {
        Messages messages = context.messages();
        return List.of(
                new Gesture(messages.text("keys.cursor"), "← → ↑ ↓"),
                new Gesture(messages.text("keys.paint"), messages.text("keys.paint.enter")),
                new Gesture(messages.text("keys.paint.inverse"), messages.text("keys.paint.shift-enter")),
                new Gesture(messages.text("keys.wheel.pan"), messages.text("keys.wheel")),
                new Gesture(messages.text("keys.wheel.zoom"), messages.text("keys.wheel.ctrl")),
                new Gesture(messages.text("keys.wheel.brush"), messages.text("keys.wheel.alt")));
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                PanesMemo.class,
                () -> PanesMemo.of(reconstruction, arrangement, cursor),
                memo -> memo.restore(reconstruction, arrangement, cursor),
                reconstruction.pasted(),
                reconstruction.levels(),
                arrangement.arrangement(),
                arrangement.patchErrors(),
                arrangement.panes(),
                cursor.viewport()));
    }
}
