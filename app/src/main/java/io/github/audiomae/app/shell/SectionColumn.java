package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The sections, one below the other; lays out and opens those that fit.
final class SectionColumn extends Region {
    private static final double SIDE = 16;
    private static final double BELOW = 12;

    private final List<Section> sections;
    private final ObservableValue<Place> place;
    private final SidePanels panels;
    private final Map<Section, SectionHeader> headers = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();

    /// The least heights at [#measuredWidth]: measuring a section is slow, and one layout asks several times.
    private final Map<Section, Double> measured = new HashMap<>();

    private double measuredWidth;
    private double room;

    SectionColumn(List<Section> sections, ObservableValue<Place> place, SidePanels panels, Messages messages) {
        this.sections = List.copyOf(sections);
        this.place = place;
        this.panels = panels;
        getStyleClass().add("side");
        for (Section section : sections) {
            SectionHeader header = new SectionHeader(section, () -> toggle(section), messages);
            headers.put(section, header);
            section.head().shown().subscribe(this::update);
            section.node().managedProperty().addListener((property, before, now) -> requestLayout());
        }
        panels.changes().subscribe(this::requestLayout);
        place.subscribe(this::update);
        update();
    }

    @Override
    public void requestLayout() {
        if (measured != null) { // the superclass asks before the fields are set
            measured.clear();
        }
        super.requestLayout();
    }

    /// The height that is visible at once.
    void offer(double height) {
        room = height;
        requestLayout();
    }

    /// Whether there is no section here.
    ReadOnlyBooleanWrapper empty() {
        return empty;
    }

    /// Sections that are not here leave the scene, where they would cost time in every pulse.
    private void update() {
        List<Node> here = here().stream()
                .<Node>flatMap(section -> Stream.of(header(section), section.node()))
                .toList();
        empty.set(here.isEmpty());
        if (!getChildren().equals(here)) {
            getChildren().setAll(here);
        }
        requestLayout();
    }

    private List<Section> here() {
        return sections.stream()
                .filter(section -> section.places().contains(place.getValue())
                        && section.head().shown().getValue())
                .toList();
    }

    private void toggle(Section section) {
        if (section.node().isVisible()) {
            panels.fold(section.id());
        } else {
            panels.open(section.id());
        }
    }

    /// The open sections, for a width.
    private Set<String> open(List<Section> here, double width) {
        Map<String, Double> heights = new LinkedHashMap<>();
        Map<String, Double> tightest = new LinkedHashMap<>();
        for (Section section : here) {
            double least = least(section, width);
            heights.put(section.id(), least);
            tightest.put(
                    section.id(),
                    grows(section) ? BELOW + section.growth().tightest().getAsDouble() : least);
        }
        double headersHeight = here.stream()
                .mapToDouble(section -> header(section).prefHeight(width))
                .sum();
        List<String> wanted = panels.wanted(here.stream().map(Section::id).toList());
        List<String> used = panels.used();
        return new SectionFit(heights, tightest, room - headersHeight)
                .open(
                        wanted.stream().filter(used::contains).toList(),
                        wanted.stream().filter(id -> !used.contains(id)).toList());
    }

    private SectionHeader header(Section section) {
        SectionHeader header = headers.get(section);
        if (header == null) {
            throw new IllegalArgumentException(section.id());
        }
        return header;
    }

    private double least(Section section, double width) {
        if (width != measuredWidth) {
            measured.clear();
            measuredWidth = width;
        }
        Double known = measured.get(section);
        if (known != null) {
            return known;
        }
        double least = section.growth().least().getAsDouble();
        // A control may change, and so ask for a layout, while it is measured: that forgets what is measured.
        double height = BELOW + (Double.isNaN(least) ? section.node().prefHeight(width - 2 * SIDE) : least);
        measured.put(section, height);
        return height;
    }

    /// The height of an open section with what is below it.
    private double height(Section section, double width) {
        return grows(section) ? BELOW + section.node().prefHeight(width - 2 * SIDE) : least(section, width);
    }

    private static boolean grows(Section section) {
        return !Double.isNaN(section.growth().least().getAsDouble());
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? getWidth() : width;
        List<Section> here = here();
        Set<String> open = open(here, wide);
        double height = 0;
        for (Section section : here) {
            height += header(section).prefHeight(wide);
            if (open.contains(section.id())) {
                height += height(section, wide);
            }
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        List<Section> here = here();
        Set<String> open = open(here, width);
        share(here, open, width);
        double y = 0;
        for (Section section : here) {
            SectionHeader header = header(section);
            boolean shown = open.contains(section.id());
            header.show(shown);
            section.node().setVisible(shown);
            double headerHeight = header.prefHeight(width);
            header.resizeRelocate(0, y, width, headerHeight);
            y += headerHeight;
            if (shown) {
                double height = height(section, width);
                section.node().resizeRelocate(SIDE, y, width - 2 * SIDE, height - BELOW);
                y += height;
            }
        }
    }

    /// Tells the sections that grow how high they may be: what is left, or missing, is shared among them.
    private void share(List<Section> here, Set<String> open, double width) {
        double left = room;
        for (Section section : here) {
            left -= header(section).prefHeight(width);
            if (open.contains(section.id())) {
                left -= least(section, width);
            }
        }
        List<Section> growing = here.stream()
                .filter(section -> open.contains(section.id()) && grows(section))
                .toList();
        double each = left / Math.max(1, growing.size());
        growing.stream()
                .map(Section::growth)
                .forEach(growth -> growth.room()
                        .accept(Math.max(
                                growth.tightest().getAsDouble(), growth.least().getAsDouble() + each)));
    }
}
