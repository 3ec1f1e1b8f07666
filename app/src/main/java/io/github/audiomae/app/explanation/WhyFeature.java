package io.github.audiomae.app.explanation;

import io.github.audiomae.app.classification.ClassificationViewModel;
import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.ResultSaving;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.Veil;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explanation.Attribution;
import io.github.audiomae.explanation.Explanation;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchMask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Why: which patches of the window carry a class.
public final class WhyFeature implements Feature {
    /// Share of the patches that is kept or hidden as the evidence.
    private static final double EVIDENCE = 0.2;

    private final FeatureContext context;
    private final MaskingViewModel masking;
    private final WhyViewModel why;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final ResultSaving saving;
    private final BooleanProperty veiled = new SimpleBooleanProperty(true);
    private final ObservableList<Running> running = FXCollections.observableArrayList();

    /// @param scores those of the whole window, and the classes that are listed
    /// @param masking takes the evidence as a mask
    /// @param panes show the evidence over the original
    public WhyFeature(
            FeatureContext context,
            AnalysisInput input,
            ClassificationViewModel scores,
            MaskingViewModel masking,
            ArrangementViewModel panes) {
        this.context = context;
        this.masking = masking;
        why = new WhyViewModel(context.jobs(), context.problems(), input, scores.whole(), scores.rows());
        model = input.classifying();
        saving = new ResultSaving(context);
        panes.veil().bind(Bindings.createObjectBinding(this::veil, why.evidence(), veiled, masking.mask()));
        Running job = why.running(context.messages().text("why.job"));
        why.busy().subscribe(busy -> {
            running.clear();
            if (busy) {
                running.add(job);
            }
        });
    }

    @Override
    public String id() {
        return "why";
    }

    /// The explanation.
    public WhyViewModel why() {
        return why;
    }

    /// The patches that carry the class; null without evidence.
    public ObservableValue<@Nullable PatchMask> kept() {
        return why.explanation().map(found -> found.attribution().keepingEvidence(EVIDENCE));
    }

    @Override
    public ObservableList<Running> running() {
        return running;
    }

    private @Nullable Veil veil() {
        WhyViewModel.Evidence shown = why.evidence().get();
        if (shown == null || !veiled.get()) {
            return null;
        }
        Messages messages = context.messages();
        String name = ClassNames.in(messages.locale()).of(shown.label(), why.labels());
        Attribution found = shown.attribution();
        return EvidenceVeil.of(found, messages.text("why.veil", name, origin(found)), isMask(found));
    }

    /// Whether the mask keeps or hides the evidence, and nothing was painted since.
    private boolean isMask(Attribution found) {
        PatchMask now = masking.mask().get();
        return Stream.of(true, false).anyMatch(kept -> now.equals(mask(found, kept)));
    }

    /// How evidence was found: by which method, so far, and of which part.
    private String origin(Attribution found) {
        Messages messages = context.messages();
        List<String> words = new ArrayList<>();
        words.add(messages.text(
                switch (found.method()) {
                    case PREVIEW -> "why.veil.preview";
                    case EXACT -> "why.veil.exact";
                }));
        if (!found.isWhole()) {
            words.add(messages.text("why.veil.passes", found.passes(), found.total()));
        }
        PatchMask visible = found.subject().visible();
        if (visible.hiddenCount() > 0) {
            boolean same = visible.equals(masking.mask().get().on(visible.grid()));
            words.add(messages.text(same ? "why.veil.visible" : "why.veil.visible.earlier"));
        }
        return String.join(", ", words);
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        ObservableValue<PlotColours> colours = context.settings().dark().map(PlotColours::of);
        Button keep = new TextButton("why-keep", messages.text("why.keep"), this::keepOnly);
        Tips.put(keep, messages.text("why.keep.tip"));
        Button hide = new TextButton("why-hide", messages.text("why.hide"), this::hide);
        Tips.put(hide, messages.text("why.hide.tip"));
        Button save = new IconButton("why-save", Material2OutlinedMZ.SAVE_ALT, messages.text("why.save"), this::save);
        ToggleButton shown = new ToggleButton(null, new FontIcon(Material2OutlinedMZ.VISIBILITY));
        shown.setId("why-veil");
        shown.getStyleClass().add("icon-toggle");
        shown.setAccessibleText(messages.text("why.show"));
        Tips.put(shown, messages.text("why.show.tip"));
        shown.selectedProperty().bindBidirectional(veiled);
        HBox tools = new HBox(shown);
        tools.setAlignment(Pos.CENTER);
        Shown.when(shown, why.evidence().map(there -> true).orElse(false));
        WhyView view = new WhyView(why, this::explain, colours, List.of(keep, hide, save), messages);
        return List.of(
                Section.of("why", messages.text("why.title"), Material2OutlinedAL.HELP_OUTLINE, view, Place.WINDOW)
                        .number(number("why.number"), number("why.number.words"))
                        .tools(tools));
    }

    private ObservableValue<String> number(String key) {
        Messages messages = context.messages();
        return why.explanation()
                .map(found -> messages.text(
                        key,
                        messages.number(found.curves().deletion().area(), 2),
                        messages.number(found.curves().insertion().area(), 2)))
                .orElse("");
    }

    /// Explains; the section stays open, also when its answer needs more height.
    private void explain() {
        context.host().panels().open("why");
        why.explain();
    }

    private void save() {
        Explanation found = why.explanation().get();
        WhyViewModel.Evidence evidence = why.evidence().get();
        LoadedModel explained = model.getValue();
        if (found != null && evidence != null && explained != null) {
            saving.ask(
                    context.messages().text("why.save"),
                    WhyFiles.of(
                            found,
                            evidence.excerpt(),
                            explained.manifest(),
                            context.settings().colourMap().get()));
        }
    }

    private void keepOnly() {
        Explanation found = why.explanation().get();
        if (found != null) {
            use(found.attribution(), true);
        }
    }

    private void hide() {
        Explanation found = why.explanation().get();
        if (found != null) {
            use(found.attribution(), false);
        }
    }

    private void use(Attribution found, boolean kept) {
        masking.use(mask(found, kept));
    }

    private PatchMask mask(Attribution found, boolean kept) {
        PatchMask mask = kept ? found.keepingEvidence(EVIDENCE) : found.hidingEvidence(EVIDENCE);
        return mask.on(masking.mask().get().grid());
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        ObservableValue<Boolean> explained =
                why.explanation().map(found -> true).orElse(false);
        ObservableValue<Boolean> possible = why.chosen().map(tag -> true).orElse(false);
        return List.of(
                Command.of("explain", messages.text("key.explain"), this::explain)
                        .when(possible)
                        .on("why-explain"),
                Command.of("evidence", messages.text("key.evidence"), () -> veiled.set(!veiled.get()))
                        .key(KeyCode.E, KeyCombination.SHIFT_DOWN)
                        .on("why-veil"),
                Command.of("keep-evidence", messages.text("key.keep-evidence"), this::keepOnly)
                        .when(explained)
                        .on("why-keep"),
                Command.of("hide-evidence", messages.text("key.hide-evidence"), this::hide)
                        .when(explained)
                        .on("why-hide"));
    }

    @Override
    public void close() {
        why.cancel();
    }
}
