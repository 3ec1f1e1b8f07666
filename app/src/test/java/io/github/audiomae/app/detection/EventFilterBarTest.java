package io.github.audiomae.app.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.EventFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EventFilterBarTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made when JavaFX has started
    private GivenScores given;

    @Start
    private void start(Stage stage) {
        Messages messages = Messages.in(Locale.ENGLISH);
        given = new GivenScores(folder.resolve("a.wav"), folder.resolve("reviews"));
        EventWords words = new EventWords(given.detections, messages);
        stage.setScene(new Scene(
                new EventFilterBar(given.list, words, new OrderMenu(given.list, messages), messages), 400, 200));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(given::close);
    }

    @Test
    void theClassStaysTheSameInARecordingWithOtherClasses(FxRobot robot) {
        ComboBox<Optional<String>> classes = robot.lookup("#event-class").queryComboBox();
        robot.interact(() -> {
            given.scored(
                    List.of("Alarm", "Bell", "Bird"), new float[] {0.9f, 0, 0}, new float[] {0, 0.9f, 0}, new float[] {
                        0, 0, 0.9f
                    });
            classes.setValue(Optional.of("Bird"));
        });
        assertThat(given.list.filter().get().classes()).containsExactly("Bird");
        assertThat(shown(classes)).contains("Bird");

        robot.interact(() -> given.scored(List.of("Bird", "Wind"), new float[] {0.9f, 0}, new float[] {0, 0.9f}));
        assertThat(shown(classes)).contains("Bird");

        // Between two recordings there are no detections, and Bird is the only class in the list.
        robot.interact(() -> given.timeline.set(null));
        robot.interact(() -> given.scored(List.of("Animal", "Bird"), new float[] {0.9f, 0}, new float[] {0, 0.9f}));
        assertThat(shown(classes)).contains("Bird");

        robot.interact(() -> given.scored(List.of("Clang"), new float[] {0.9f}));
        assertThat(shown(classes)).contains("Bird");
        assertThat(given.list.filter().get().classes()).isEqualTo(Set.of("Bird"));

        robot.interact(() -> given.list.filter().set(EventFilter.ALL));
        assertThat(shown(classes)).isEmpty();
    }

    /// The choice that the box shows: the one at its selected place.
    private static Optional<String> shown(ComboBox<Optional<String>> box) {
        return box.getItems().get(box.getSelectionModel().getSelectedIndex());
    }
}
