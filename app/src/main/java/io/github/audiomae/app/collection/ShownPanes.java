package io.github.audiomae.app.collection;

import io.github.audiomae.app.feature.Room;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Which of table and map are visible. A small window has room for one of them: the table, unless the map was chosen.
final class ShownPanes {
    /// The choices.
    enum Choice {
        TABLE,
        BOTH,
        MAP
    }

    private static final double LOW = 660;

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.BOTH);

    /// What was chosen.
    ObjectProperty<Choice> choice() {
        return choice;
    }

    /// The next choice, in turn, of those that the room allows.
    void rearrange(Room room) {
        choice.set(
                switch (choice.get()) {
                    case TABLE -> hasRoom(room) ? Choice.BOTH : Choice.MAP;
                    case BOTH -> Choice.MAP;
                    case MAP -> Choice.TABLE;
                });
    }

    ObservableValue<Boolean> tableShown(ObservableValue<Room> room) {
        return Bindings.createBooleanBinding(() -> choice.get() != Choice.MAP, choice, room);
    }

    ObservableValue<Boolean> mapShown(ObservableValue<Room> room) {
        return Bindings.createBooleanBinding(
                () -> choice.get() == Choice.MAP || choice.get() == Choice.BOTH && hasRoom(room.getValue()),
                choice,
                room);
    }

    private static boolean hasRoom(Room room) {
        return !room.isSmall() && room.height() >= LOW;
    }
}
