package io.github.audiomae.app.devices;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.DeviceReport;
import io.github.audiomae.inference.Gpu;
import io.github.audiomae.nvidia.CudaLibrary;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The facts about CUDA: the GPUs, and every library, with what to install if it is missing.
record GpuFacts(Messages messages) {
    private static final double GIGA = 1e9;

    /// Fills an empty grid.
    void fill(GridPane gpu, DeviceReport report) {
        Label state =
                DevicesDialog.text(report.whyNoCuda().map(messages::text).orElse(messages.text("devices.gpu.ready")));
        state.setId("devices-gpu");
        state.getStyleClass().add("found");
        gpu.add(state, 0, 0, 2, 1);
        for (Gpu card : report.gpus()) {
            Label words = DevicesDialog.text(messages.text(
                    "devices.gpu.card", card.name(), giga(card.memoryBytes()), giga(card.usedBytes()), card.driver()));
            gpu.addRow(
                    gpu.getRowCount(), DevicesDialog.name(messages.text("devices.gpu.number", card.number())), words);
        }
        for (CudaLibrary library : report.libraries()) {
            FontIcon sign = new FontIcon(
                    library.found() ? Material2OutlinedAL.CHECK_CIRCLE_OUTLINE : Material2OutlinedAL.CANCEL);
            sign.getStyleClass().add(sign(library));
            Label file = new Label(library.file(), sign);
            file.setMinWidth(Label.USE_PREF_SIZE);
            gpu.addRow(gpu.getRowCount(), file, DevicesDialog.text(describe(library)));
        }
    }

    private static String sign(CudaLibrary library) {
        if (library.found()) {
            return "sign-found";
        }
        return library.required() ? "sign-missing" : "sign-optional";
    }

    private String describe(CudaLibrary library) {
        String state = messages.text(library.state().words());
        if (library.found()) {
            return messages.text("devices.library.found", messages.text(library.product()), state);
        }
        return messages.text(
                library.required() ? "devices.library.missing" : "devices.library.missing.optional",
                messages.text(library.product()),
                state,
                messages.text(library.install()));
    }

    private String giga(long bytes) {
        return messages.number(bytes / GIGA, 1);
    }
}
