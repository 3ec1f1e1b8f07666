package io.github.audiomae.app.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.detection.EventOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionsMemoTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private GivenScores given;

    @BeforeEach
    void open() {
        given = new GivenScores(folder.resolve("a.wav"), folder.resolve("reviews"));
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws IOException {
        given.thresholds.useModel("m");
        given.thresholds.set("Dog", 0.7);
        given.thresholds.gapSeconds().set(2);
        given.list.order().set(EventOrder.SCORE);
        given.list.goOn().set(true);
        given.review.reviewer().set("ada");
        String json = JSON.writeValueAsString(DetectionsMemo.of(given.list, List.of("Owl")));
        close();
        open();

        DetectionsMemo memo = JSON.readValue(json, DetectionsMemo.class);
        memo.restore(given.list);
        given.thresholds.useModel("m");

        assertThat(memo.names()).containsExactly("Owl");
        assertThat(given.thresholds.of("Dog")).isEqualTo(0.7);
        assertThat(given.thresholds.gapSeconds().get()).isEqualTo(2);
        assertThat(given.list.order().get()).isEqualTo(EventOrder.SCORE);
        assertThat(given.list.goOn().get()).isTrue();
        assertThat(given.review.reviewer().get()).isEqualTo("ada");
    }

    @Test
    void nonsenseAndMissingFieldsChangeNothing() throws IOException {
        String reviewer = given.review.reviewer().get();

        JSON.readValue(
                        "{\"gapSeconds\": 99, \"thresholds\": {\"\": {\"Dog\": 3}}, \"order\": \"x\"}",
                        DetectionsMemo.class)
                .restore(given.list);

        assertThat(given.thresholds.gapSeconds().get()).isZero();
        assertThat(given.thresholds.own().get()).isEmpty();
        assertThat(given.list.order().get()).isEqualTo(EventOrder.TIME);
        assertThat(given.review.reviewer().get()).isEqualTo(reviewer);
    }
}
