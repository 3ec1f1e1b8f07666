package io.github.audiomae.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class ChangedRowsTest {
    private final ObservableList<String> rows = FXCollections.observableArrayList("a", "b", "c", "d");
    private final List<String> told = new ArrayList<>();

    ChangedRowsTest() {
        rows.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                told.add(change.getFrom() + " −" + change.getRemoved() + " +" + change.getAddedSubList());
            }
        });
    }

    @Test
    void equalRowsTellNothing() {
        ChangedRows.replace(rows, List.of("a", "b", "c", "d"));
        assertThat(told).isEmpty();
    }

    @Test
    void listenersAreToldOfTheRowsThatDiffer() {
        ChangedRows.replace(rows, List.of("a", "x", "c", "d"));
        ChangedRows.replace(rows, List.of("a", "x", "y", "z", "c", "d"));
        ChangedRows.replace(rows, List.of("a", "d"));
        ChangedRows.replace(rows, List.of());
        ChangedRows.replace(rows, List.of("e"));
        assertThat(told)
                .containsExactly("1 −[b] +[x]", "2 −[] +[y, z]", "1 −[x, y, z, c] +[]", "0 −[a, d] +[]", "0 −[] +[e]");
    }

    @Test
    void rowsAreAlwaysThoseThatWereGiven() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            List<String> next = IntStream.range(0, random.nextInt(6))
                    .mapToObj(at -> String.valueOf((char) ('a' + random.nextInt(3))))
                    .toList();
            ChangedRows.replace(rows, next);
            assertThat(rows).isEqualTo(next);
        }
    }
}
