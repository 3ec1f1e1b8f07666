package io.github.audiomae.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The palette finds commands by a few letters.
class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final BooleanProperty canUndo = new SimpleBooleanProperty(true);
    private final PaletteViewModel palette = new PaletteViewModel(() -> List.of(
            command("open", "Ton öffnen", new SimpleBooleanProperty(true)),
            command("zoom-in", "vergrößern", new SimpleBooleanProperty(true)),
            command("zoom-out", "verkleinern", new SimpleBooleanProperty(true)),
            command("undo", "zurücknehmen", canUndo)));

    @BeforeEach
    void open() {
        palette.open().set(true);
    }

    @Test
    void emptyQueryListsEverything() {
        assertThat(ids()).containsExactly("open", "zoom-in", "zoom-out", "undo");
    }

    @Test
    void lettersInTheirOrderAreEnough() {
        palette.query().set("vklei");

        assertThat(ids()).containsExactly("zoom-out");
    }

    @Test
    void englishNameFindsTheCommandInEveryLanguage() {
        palette.query().set("zoom");

        assertThat(ids()).containsExactlyInAnyOrder("zoom-in", "zoom-out");
    }

    @Test
    void startOfAWordBeatsItsMiddle() {
        assertThat(FuzzyMatch.score("mask", "masked pane").getAsInt())
                .isGreaterThan(FuzzyMatch.score("mask", "unmask all").getAsInt());
        assertThat(FuzzyMatch.score("pn", "previous note").getAsInt())
                .isGreaterThan(FuzzyMatch.score("pn", "opinion").getAsInt());
        assertThat(FuzzyMatch.score("np", "pn")).isEmpty();
    }

    @Test
    void namesComeBeforeDescriptionsAndScatteredLettersOnlyAlone() {
        PaletteViewModel more = new PaletteViewModel(() -> List.of(
                command("show-levels", "Show levels: while sounds play", new SimpleBooleanProperty(true)),
                command("parallel-day", "Parallel a day", new SimpleBooleanProperty(true)), // p…l…a…y
                command("replay", "Replay a card", new SimpleBooleanProperty(true)),
                command("play", "Play or pause", new SimpleBooleanProperty(false))));
        more.open().set(true);

        more.query().set("play");

        assertThat(more.results().stream().map(Command::id)).containsExactly("play", "replay", "show-levels");
    }

    @Test
    void enterRunsWhatIsSelectedAndClosesThePalette() {
        palette.open().set(true);
        palette.step(1);

        palette.run();

        assertThat(done).containsExactly("zoom-in");
        assertThat(palette.open().get()).isFalse();
    }

    @Test
    void whatWasUsedLastComesFirst() {
        palette.select(2);
        palette.run();

        palette.open().set(true);

        assertThat(ids()).startsWith("zoom-out", "open");
    }

    @Test
    void whatCannotBeDoneNowComesLastAndIsNotDone() {
        canUndo.set(false);
        palette.open().set(true);
        palette.step(-1); // wraps around to the last one

        palette.run();

        assertThat(ids()).endsWith("undo");
        assertThat(done).isEmpty();
        assertThat(palette.open().get()).isTrue();
    }

    private List<String> ids() {
        return palette.results().stream().map(Command::id).toList();
    }

    private Command command(String id, String words, BooleanProperty enabled) {
        return Command.of(id, words, () -> done.add(id)).when(enabled);
    }
}
