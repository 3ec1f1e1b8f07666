package io.github.audiomae.gates.planted.door;

import java.util.function.Consumer;
import javafx.application.Platform;

final class SideDoor {

    void byCall() {
        Platform.runLater(() -> {});
    }

    Consumer<Runnable> byReference() {
        return Platform::runLater;
    }
}
