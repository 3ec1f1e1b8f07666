package io.github.audiomae.app.masking;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Gesture;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// The mask.
public final class MaskingFeature implements Feature {
    private final FeatureContext context;
    private final MaskingViewModel masking = new MaskingViewModel(RandomGenerator.getDefault());
    private final MaskMenuViewModel menu;

    public MaskingFeature(FeatureContext context) {
        this.context = context;
        menu = new MaskMenuViewModel(
                context.jobs(),
                context.messages(),
                context.problems(),
                masking,
                context.workspace().excerpt());
        masking.whenChanged(() -> context.host().undoOrder().changed(masking));
        context.workspace().form().subscribe(now -> masking.useGrid(now.grid()));
    }

    @Override
    public String id() {
        return "masking";
    }

    /// The mask.
    public MaskingViewModel masking() {
        return masking;
    }

    /// Masks made from the sound, in files and on the clipboard.
    public MaskMenuViewModel menu() {
        return menu;
    }

    /// A new mask bar, to be placed among the panes.
    ///
    /// @param more at its right end
    public Node bar(Node more) {
        Messages messages = context.messages();
        return new MaskBar(
                masking,
                context.host().undoOrder(),
                menu.hiddenPercent(),
                new MaskMenu(menu, masking, context),
                more,
                messages);
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        MaskClipboard clipboard = new MaskClipboard(menu);
        return List.of(
                Command.of("roll", messages.text("key.roll"), masking::roll)
                        .key(KeyCode.M)
                        .on("mask-dice"),
                Command.of("brush", messages.text("key.brush"), () -> paintWith(PaintTool.BRUSH))
                        .key(KeyCode.B)
                        .on("kind-painted", "tool-brush"),
                Command.of("eraser", messages.text("key.eraser"), () -> paintWith(PaintTool.ERASER))
                        .key(KeyCode.E)
                        .on("tool-eraser"),
                Command.of("invert", messages.text("key.invert"), masking::invert)
                        .key(KeyCode.I)
                        .on("mask-invert", "mask-swap"),
                Command.of("clear-mask", messages.text("key.clear-mask"), masking::clear)
                        .on("mask-clear", "paint-clear"),
                Command.of("fill-holes", messages.text("key.fill-holes"), masking::fillHoles)
                        .key(KeyCode.H)
                        .on("mask-fill"),
                Command.of("copy-mask", messages.text("key.copy-mask"), clipboard::copy)
                        .key(KeyCode.C, KeyCombination.SHORTCUT_DOWN)
                        .on("mask-copy"),
                Command.of("paste-mask", messages.text("key.paste-mask"), clipboard::paste)
                        .key(KeyCode.V, KeyCombination.SHORTCUT_DOWN)
                        .on("mask-paste"));
    }

    /// Lets the user draw a box of hidden patches.
    public void drawBox() {
        paintWith(PaintTool.BOX);
    }

    private void paintWith(PaintTool tool) {
        if (tool.hides()) {
            masking.choose(MaskKind.PAINTED);
        } else {
            masking.paintOn(); // there must be hidden patches to show
        }
        masking.tool().set(tool);
    }

    @Override
    public List<Gesture> gestures() {
        return List.of(new Gesture(context.messages().text("keys.share"), "1 … 9"));
    }

    /// Sets the mask ratio in steps of 10 %: 1 is 10 %, 9 is 90 %.
    public void digit(int digit) {
        masking.hide(10 * digit);
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                        MaskMemo.class,
                        () -> MaskMemo.of(masking.state().get()),
                        memo -> memo.state().ifPresent(masking::restore),
                        masking.state())
                .withTheSound());
    }
}
