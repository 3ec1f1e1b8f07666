package io.github.audiomae.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.feature.SidePanels;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SectionColumnTest {
    private static final double WIDTH = 300;

    /// A control that changes when it is first measured, such as a list that makes its rows then.
    private static final class ChangesWhenMeasured extends Region {
        private boolean changed;

        @Override
        protected double computePrefHeight(double width) {
            if (!changed) {
                changed = true;
                layout(); // a change after a layout asks for the next one
                requestLayout();
            }
            return 40;
        }
    }

    @Test
    void aSectionMayAskForALayoutWhileItIsMeasured(FxRobot robot) {
        robot.interact(SectionColumnTest::measure);
    }

    private static void measure() {
        SectionColumn column = new SectionColumn(
                List.of(section("first"), section("second")),
                new ReadOnlyObjectWrapper<>(Place.WINDOW),
                new SidePanels(),
                Messages.in(Locale.ENGLISH));
        column.offer(1000);
        double once = column.prefHeight(WIDTH);

        column.requestLayout();
        assertEquals(once, column.prefHeight(WIDTH));
    }

    private static Section section(String id) {
        return Section.of(id, id, Material2OutlinedMZ.SCHOOL, new ChangesWhenMeasured(), Place.WINDOW);
    }
}
