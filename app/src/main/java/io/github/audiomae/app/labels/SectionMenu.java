package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.table.TableFormat;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The menu of the section: a new set, tables to read and to write, a list of names.
final class SectionMenu extends MenuButton {
    private final LabelExchange exchange;
    private final NameLists lists;
    private final FeatureContext context;
    private final Messages messages;

    SectionMenu(LabelsViewModel labels, LabelExchange exchange, NameLists lists, FeatureContext context) {
        super(null, new FontIcon(Material2OutlinedMZ.MORE_HORIZ));
        this.exchange = exchange;
        this.lists = lists;
        this.context = context;
        messages = context.messages();
        setId("labels-menu");
        getStyleClass().addAll("small-icon", "flat", "no-arrow");
        Tips.put(this, messages.text("labels.menu"));
        setAccessibleText(messages.text("labels.menu"));
        SetActions sets = new SetActions(labels);
        getItems()
                .addAll(
                        item("set-add", "labels.set.add", () -> sets.add(messages.text("labels.set.new"))),
                        new SeparatorMenuItem(),
                        item("read", "labels.read.item", this::read),
                        item("raven", "labels.write.raven", () -> write(TableFormat.RAVEN)),
                        item("audacity", "labels.write.audacity", () -> write(TableFormat.AUDACITY)),
                        item("csv", "labels.write.csv", () -> write(TableFormat.CSV)),
                        new SeparatorMenuItem(),
                        item("names", "labels.names.item", this::names));
        disableProperty().bind(labels.available().map(there -> !there));
    }

    private void read() {
        context.files()
                .open(
                        context.host().window(),
                        messages.text("labels.read.title"),
                        new ExtensionFilter(messages.text("labels.tables"), "*.txt", "*.csv", "*.tsv"),
                        new ExtensionFilter(messages.text("open.all"), "*.*"))
                .ifPresent(exchange::read);
    }

    private void write(TableFormat format) {
        Recording open = context.workspace().recording().getValue();
        if (open == null) {
            return;
        }
        String ending = "." + format.ending();
        context.files()
                .saveAs(
                        context.host().window(),
                        messages.text("labels.write.title"),
                        stem(open.name()) + ending,
                        ending,
                        typed -> typed.toLowerCase(Locale.ROOT).endsWith(ending))
                .ifPresent(target -> exchange.write(format, target));
    }

    private void names() {
        context.files()
                .open(
                        context.host().window(),
                        messages.text("labels.names.title"),
                        new ExtensionFilter(messages.text("labels.tables"), "*.txt", "*.csv"))
                .ifPresent(lists::read);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId("labels-" + id);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
