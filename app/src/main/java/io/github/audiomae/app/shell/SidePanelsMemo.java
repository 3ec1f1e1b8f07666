package io.github.audiomae.app.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.files.EnumWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import org.jspecify.annotations.Nullable;

/// The panels, as saved in a session.
///
/// @param hidden the panels that are hidden: `sources`, `inspector`
/// @param sources the width of the sources by place, where it was dragged
/// @param inspector the width of the inspector by place, where it was dragged
/// @param used sections that were opened, that used last first
/// @param folded sections that were folded
/// @param below the table that is open below the centre; null for none
/// @param belowHeight its height, where it was dragged; 0 if missing
@JsonIgnoreProperties(ignoreUnknown = true)
record SidePanelsMemo(
        List<String> hidden,
        Map<String, Double> sources,
        Map<String, Double> inspector,
        List<String> used,
        Set<String> folded,
        @Nullable String below,
        double belowHeight) {
    private static final String SOURCES = "sources";
    private static final String INSPECTOR = "inspector";

    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    SidePanelsMemo {
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
        sources = sources == null ? Map.of() : Map.copyOf(sources);
        inspector = inspector == null ? Map.of() : Map.copyOf(inspector);
        used = used == null ? List.of() : List.copyOf(used);
        folded = folded == null ? Set.of() : Set.copyOf(folded);
    }

    static SidePanelsMemo of(SidePanels panels) {
        List<String> hidden = new ArrayList<>();
        if (!panels.sources().get()) {
            hidden.add(SOURCES);
        }
        if (!panels.inspector().get()) {
            hidden.add(INSPECTOR);
        }
        return new SidePanelsMemo(
                hidden,
                widths(panels::sourcesWidth),
                widths(panels::inspectorWidth),
                panels.used(),
                panels.folded(),
                panels.below().get(),
                panels.belowHeight().get());
    }

    void restore(SidePanels panels) {
        panels.sources().set(!hidden.contains(SOURCES));
        panels.inspector().set(!hidden.contains(INSPECTOR));
        for (Place place : Place.values()) {
            restore(sources.get(EnumWord.of(place)), panels.sourcesWidth(place));
            restore(inspector.get(EnumWord.of(place)), panels.inspectorWidth(place));
        }
        panels.restore(used, folded);
        panels.below().set(below);
        restore(belowHeight, panels.belowHeight());
    }

    private static Map<String, Double> widths(Function<Place, DoubleProperty> width) {
        Map<String, Double> dragged = new TreeMap<>();
        for (Place place : Place.values()) {
            if (width.apply(place).get() > 0) {
                dragged.put(EnumWord.of(place), width.apply(place).get());
            }
        }
        return dragged;
    }

    private static void restore(@Nullable Double before, DoubleProperty width) {
        width.set(before != null && before > 0 && Double.isFinite(before) ? before : 0);
    }
}
