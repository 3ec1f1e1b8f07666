package io.github.audiomae.app.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoOrderTest {
    private final List<String> done = new ArrayList<>();
    private final UndoOrder order = new UndoOrder();
    private final Undoable mask = named("mask");
    private final Undoable review = named("review");

    private Undoable named(String name) {
        return new Undoable() {
            @Override
            public void undo() {
                done.add("undo " + name);
            }

            @Override
            public void redo() {
                done.add("redo " + name);
            }
        };
    }

    @Test
    void changesAreTakenBackFromTheLastToTheFirstWhateverTheyConcern() {
        order.changed(mask);
        order.changed(review);
        order.changed(mask);

        order.undo();
        order.undo();
        order.redo();
        order.undo();
        order.undo();
        order.undo();

        assertThat(done).containsExactly("undo mask", "undo review", "redo review", "undo review", "undo mask");
        assertThat(order.canUndo().get()).isFalse();
        assertThat(order.canRedo().get()).isTrue();
    }

    @Test
    void whatWasTakenBackIsGoneAfterAnotherChange() {
        order.changed(mask);
        order.undo();

        order.changed(review);
        order.redo();

        assertThat(order.canRedo().get()).isFalse();
        assertThat(done).containsExactly("undo mask");
    }

    @Test
    void whatHasEndedIsNotTakenBack() {
        order.changed(mask);
        order.changed(review);
        order.changed(review);
        order.undo();

        order.forget(review);

        assertThat(order.canRedo().get()).isFalse();
        order.undo();
        assertThat(done).containsExactly("undo review", "undo mask");
    }
}
