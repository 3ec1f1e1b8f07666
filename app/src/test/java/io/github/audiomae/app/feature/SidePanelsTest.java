package io.github.audiomae.app.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SidePanelsTest {
    private final SidePanels panels = new SidePanels();

    @Test
    void panelsStandBesideTheCentreWhereThereIsRoom() {
        panels.room().set(new Room(1280, 720));

        assertThat(panels.sourcesShown().getValue()).isTrue();
        assertThat(panels.inspectorShown().getValue()).isTrue();
        panels.toggleSources();
        assertThat(panels.sourcesShown().getValue()).isFalse();
    }

    @Test
    void sourcesAreADrawerBelow1280AndTheInspectorARailBelow1100() {
        panels.room().set(new Room(1279, 720));
        assertThat(panels.sourcesShown().getValue()).isFalse();
        assertThat(panels.inspectorShown().getValue()).isTrue();

        panels.room().set(new Room(1099, 720));
        assertThat(panels.inspectorShown().getValue()).isFalse();

        panels.toggleSources();
        panels.show("classes");
        assertThat(panels.sourcesShown().getValue()).isTrue();
        assertThat(panels.inspectorShown().getValue()).isTrue();
        assertThat(panels.closeSheets()).isTrue();
        assertThat(panels.sourcesShown().getValue()).isFalse();
        assertThat(panels.inspectorShown().getValue()).isFalse();
        assertThat(panels.closeSheets()).isFalse();
    }

    @Test
    void panelHiddenInALargeWindowStaysHiddenAfterASmallOne() {
        panels.toggleInspector();

        panels.room().set(new Room(900, 600));
        panels.toggleInspector();
        panels.room().set(new Room(1440, 900));

        assertThat(panels.inspectorShown().getValue()).isFalse();
    }

    @Test
    void widthsGrowWithTheWindowWithinTheirLimits() {
        assertThat(SidePanels.inspectorWidth(0, 1280)).isEqualTo(300);
        assertThat(SidePanels.inspectorWidth(0, 3840)).isEqualTo(360);
        assertThat(SidePanels.inspectorWidth(900, 1440)).isEqualTo(420);
        assertThat(SidePanels.sourcesWidth(0, 1280)).isEqualTo(180);
        assertThat(SidePanels.sourcesWidth(50, 1440)).isEqualTo(180);
    }

    @Test
    void sectionUsedLastComesFirstAndAFoldedOneIsNotWanted() {
        panels.open("numbers");
        panels.fold("embedding");

        assertThat(panels.wanted(List.of("classes", "numbers", "embedding"))).containsExactly("numbers", "classes");

        panels.open("embedding");
        assertThat(panels.wanted(List.of("classes", "embedding"))).containsExactly("embedding", "classes");
    }
}
