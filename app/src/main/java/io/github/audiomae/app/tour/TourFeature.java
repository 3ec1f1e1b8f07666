package io.github.audiomae.app.tour;

import io.github.audiomae.app.classification.ClassificationViewModel;
import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.session.SessionViewModel;
import io.github.audiomae.app.text.Messages;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The tour of the main window.
public final class TourFeature implements Feature {
    private static final String PALETTE = "palette";

    private final FeatureContext context;
    private final TourViewModel tour;
    private Place from = Place.WINDOW;

    /// @param samples the bundled sounds; the first one is opened
    public TourFeature(
            FeatureContext context,
            List<Path> samples,
            MaskingViewModel masking,
            ArrangementViewModel panes,
            ClassificationViewModel classes,
            SessionViewModel session) {
        this.context = context;
        tour = new TourViewModel(context.workspace(), samples, masking, panes, classes, session, context.settings());
        tour.step().subscribe((before, now) -> show(before, now));
    }

    /// Shows the place and the section that a step is about; afterwards the place of before.
    private void show(@Nullable TourStep before, @Nullable TourStep now) {
        Navigation navigation = context.navigation();
        SidePanels panels = context.host().panels();
        if (before == null) {
            from = navigation.current().get();
        }
        navigation.show(now == null ? from : Place.WINDOW);
        panels.closeSheets();
        if (now == TourStep.CLASSES) {
            panels.show("classes");
        } else if (now == TourStep.EXPORT) {
            panels.show("embedding");
        }
    }

    @Override
    public String id() {
        return "tour";
    }

    public TourViewModel tour() {
        return tour;
    }

    /// Shows the tour if it was never shown, as soon as a sound is open.
    public void welcome() {
        Subscription[] waiting = {Subscription.EMPTY};
        waiting[0] = context.workspace().excerpt().subscribe((before, now) -> {
            waiting[0].unsubscribe();
            tour.beginOnce();
        });
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        ObservableValue<String> searchKeys = context.settings()
                .keys()
                .map(now -> context.host().commands().keyMap().text(PALETTE, messages));
        return List.of(new Part.Overlay(new TourView(tour, searchKeys, messages)));
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(Command.of("tour", messages.text("key.tour"), tour::begin)
                .in(Menu.HELP, messages.text("program.tour"), Material2OutlinedAL.EXPLORE));
    }

    /// Ends the tour.
    @Override
    public boolean dismiss() {
        boolean running = tour.isRunning();
        tour.end();
        return running;
    }
}
