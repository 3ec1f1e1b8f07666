package io.github.audiomae.app.command;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds commands by a few letters of their description, and runs one. Before anything is typed, recently used commands
/// come first.
public final class PaletteViewModel {
    private static final int REMEMBERED = 8;

    private record Hit(Command command, PaletteRank rank) {}

    private final Supplier<List<Command>> source;
    private List<Command> commands = List.of();
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<Command> results = FXCollections.observableArrayList();
    private final ObservableList<Command> shownResults =
            FXCollections.unmodifiableObservableList(results); // one view: its listeners are lost with it
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final Deque<String> lastUsed = new ArrayDeque<>();

    /// @param source all commands; read whenever the palette opens
    public PaletteViewModel(Supplier<List<Command>> source) {
        this.source = source;
        query.addListener((property, before, now) -> search());
        open.addListener((property, before, now) -> {
            if (now) {
                commands = List.copyOf(source.get());
            }
            query.set("");
            search();
        });
    }

    /// The typed text.
    public StringProperty query() {
        return query;
    }

    /// Whether the palette is open. It opens empty.
    public BooleanProperty open() {
        return open;
    }

    /// The matching commands, best first.
    public ObservableList<Command> results() {
        return shownResults;
    }

    /// The index of the command that would run; −1 if none matches.
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /// Moves the selection by `by` places; after the last result comes the first.
    public void step(int by) {
        if (!results.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + by, results.size()));
        }
    }

    /// Selects this result.
    public void select(int index) {
        if (index >= 0 && index < results.size()) {
            selected.set(index);
        }
    }

    /// Closes the palette and runs the selected command.
    public void run() {
        if (selected.get() < 0) {
            return;
        }
        Command command = results.get(selected.get());
        if (!command.isEnabled()) {
            return;
        }
        lastUsed.remove(command.id());
        lastUsed.push(command.id());
        if (lastUsed.size() > REMEMBERED) {
            lastUsed.removeLast();
        }
        open.set(false);
        command.run();
    }

    private void search() {
        results.setAll(query.get().isBlank() ? inOrder() : answers());
        selected.set(results.isEmpty() ? -1 : 0);
    }

    private List<Command> inOrder() {
        return commands.stream()
                .sorted(Comparator.comparingInt(this::age).thenComparing(command -> !command.isEnabled()))
                .toList();
    }

    private int age(Command command) {
        int age = 0;
        for (String used : lastUsed) {
            if (used.equals(command.id())) {
                return age;
            }
            age++;
        }
        return REMEMBERED;
    }

    /// Matches names before descriptions, and also English ids, whatever the language of the window. Letters that are
    /// merely scattered over a name count only if nothing else matches.
    private List<Command> answers() {
        List<Hit> hits = commands.stream()
                .map(command -> new Hit(command, PaletteRank.of(query.get(), command)))
                .filter(hit -> hit.rank().isHit())
                .toList();
        boolean literal = hits.stream().anyMatch(hit -> hit.rank().isLiteral());
        return hits.stream()
                .filter(hit -> !literal || hit.rank().isLiteral())
                .sorted(Comparator.comparing(Hit::rank)
                        .thenComparing(hit -> !hit.command().isEnabled()))
                .map(Hit::command)
                .toList();
    }
}
