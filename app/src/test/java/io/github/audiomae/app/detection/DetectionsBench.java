package io.github.audiomae.app.detection;

import atlantafx.base.theme.PrimerDark;
import io.github.audiomae.app.fx.FxThread;
import io.github.audiomae.app.recording.FrameTimes;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.EventFilter;
import io.github.audiomae.detection.EventOrder;
import io.github.audiomae.detection.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;

/// Measures the list and the wide table of 10,000 detections: scrolling, walking, judging, thresholds, filters and
/// orders, as the time for which each frame occupies the FX thread, where the detections are also found. No frame may
/// take more than 50 ms.
///
/// Argument: an empty folder for the recording and the judgements.
public final class DetectionsBench {
    private static final int WINDOWS = 20_000;
    private static final int CLASSES = 20;

    private DetectionsBench() {}

    /// Prints the measurements.
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        FxThread.start();
        GivenScores given = FxThread.call(() -> new GivenScores(
                        folder.resolve("20260514_200000.wav"), folder.resolve("reviews"))
                .scored(IntStream.range(0, CLASSES).mapToObj(i -> "Class " + i).toList(), scores()));
        Scene scene = FxThread.call(() -> show(given));
        System.out.println(FxThread.call(() -> given.list.shown().size()) + " detections");
        run(scene, given);
        System.exit(0);
    }

    /// Every second window has a detection of one class.
    private static float[][] scores() {
        Random random = new Random(5);
        float[][] scores = new float[WINDOWS][CLASSES];
        for (int window = 0; window < WINDOWS; window += 2) {
            scores[window][random.nextInt(CLASSES)] = 0.5f + random.nextFloat() / 2;
        }
        return scores;
    }

    private static Scene show(GivenScores given) {
        Messages messages = Messages.in(Locale.ENGLISH);
        EventWords words = new EventWords(given.detections, messages);
        EventRows.Actions none = new EventRows.Actions(() -> {}, () -> {}, () -> {});
        DetectionsView view =
                new DetectionsView(given.list, words, none, new SimpleBooleanProperty(true), given.order, messages);
        EventTable table = new EventTable(given.list, words, none, messages);
        view.setPrefWidth(340);
        HBox.setHgrow(table, Priority.ALWAYS);
        Stage stage = new Stage();
        HBox root = new HBox(view, table);
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        root.getStyleClass().add("explorer");
        for (String sheet : List.of("explorer.css", "dark.css")) {
            root.getStylesheets()
                    .add(String.valueOf(
                            DetectionsBench.class.getResource("/io/github/audiomae/resources/theme/" + sheet)));
        }
        Scene scene = new Scene(root, 1440, 900);
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    private static void run(Scene scene, GivenScores given) throws Exception {
        EventListViewModel list = given.list;
        ListView<?> rows = (ListView<?>) scene.lookup("#event-list");
        measure(scene, "scroll             ", frame -> rows.scrollTo(frame * 97 % 9000));
        measure(scene, "next               ", frame -> list.step(1));
        measure(scene, "judge, go on       ", frame -> {
            list.judge(frame % 2 == 0 ? Verdict.ACCEPTED : Verdict.REJECTED, "");
            list.step(1);
        });
        measure(scene, "judge and take back", frame -> {
            if (frame % 2 == 0) {
                list.judge(Verdict.ACCEPTED, "");
            } else {
                given.order.undo();
            }
        });
        measure(
                scene,
                "threshold moved    ",
                frame -> given.thresholds.general().set(0.5 + 0.01 * (frame % 40)));
        FxThread.call(() -> {
            given.thresholds.general().set(0.5);
            return true;
        });
        measure(
                scene,
                "gap moved          ",
                frame -> given.thresholds.gapSeconds().set(frame % 10));
        measure(
                scene,
                "filter             ",
                frame -> list.filter()
                        .set(new EventFilter(
                                frame % 2 == 0 ? Set.of() : Set.of("Class 3"),
                                Set.of(),
                                Set.of(),
                                0,
                                1,
                                Optional.empty())));
        EventOrder[] orders = EventOrder.values();
        measure(scene, "order              ", frame -> list.order().set(orders[frame % orders.length]));
    }

    private static void measure(Scene scene, String what, IntConsumer action) throws Exception {
        FrameTimes.measure(scene, what, 100, action);
    }
}
