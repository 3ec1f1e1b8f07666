package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Layer;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of the selected labels, in the picture and in the table.
///
/// @param rename asks for their name
record LabelMenu(
        LabelsViewModel labels,
        LabelActions actions,
        LabelNames names,
        BoxTools tools,
        Runnable rename,
        Messages messages) {
    ContextMenu make() {
        ContextMenu menu = new ContextMenu();
        menu.setId("label-menu");
        menu.getItems()
                .addAll(
                        item("name", "labels.menu.name", actions.has(1), rename),
                        sets(),
                        new SeparatorMenuItem(),
                        item("hide", "labels.menu.hide", tools.isSeen(), () -> tools.hide(false)),
                        item("alone", "labels.menu.alone", tools.isSeen(), () -> tools.hide(true)),
                        item("classify", "labels.menu.classify", tools.canClassify(), tools::classify),
                        new SeparatorMenuItem(),
                        item("split", "labels.menu.split", actions.has(1), actions::split),
                        item("merge", "labels.menu.merge", actions.has(2), actions::merge),
                        item("duplicate", "labels.menu.duplicate", actions.has(1), actions::duplicate),
                        item("delete", "labels.menu.delete", actions.has(1), actions::remove));
        return menu;
    }

    private Menu sets() {
        Menu menu = new Menu(messages.text("labels.menu.set"));
        menu.setId("label-set");
        List<Layer> all = labels.sets();
        for (Layer set : all) {
            MenuItem item = new MenuItem(names.set(set.name()));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> actions.toSet(set.name()));
            menu.getItems().add(item);
        }
        menu.setDisable(all.size() < 2);
        return menu;
    }

    private MenuItem item(String id, String key, ObservableValue<Boolean> possible, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId("label-" + id);
        item.setDisable(!Boolean.TRUE.equals(possible.getValue()));
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
