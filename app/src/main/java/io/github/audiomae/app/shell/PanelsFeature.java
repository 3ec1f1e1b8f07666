package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;

/// Keeps the panels from one start to the next.
///
/// @param context has the panels
public record PanelsFeature(FeatureContext context) implements Feature {
    @Override
    public String id() {
        return "panels";
    }

    @Override
    public Optional<SavedState<?>> state() {
        SidePanels panels = context.host().panels();
        List<Observable> changes = new ArrayList<>(
                List.of(panels.sources(), panels.inspector(), panels.changes(), panels.below(), panels.belowHeight()));
        for (Place place : Place.values()) {
            changes.add(panels.sourcesWidth(place));
            changes.add(panels.inspectorWidth(place));
        }
        return Optional.of(SavedState.of(
                SidePanelsMemo.class,
                () -> SidePanelsMemo.of(panels),
                memo -> memo.restore(panels),
                changes.toArray(Observable[]::new)));
    }
}
