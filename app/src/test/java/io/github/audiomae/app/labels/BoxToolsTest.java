package io.github.audiomae.app.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.inference.LoadedModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording at 48 kHz, and a model that sees 8 kHz of it.
class BoxToolsTest {
    @TempDir
    Path home;

    private final MaskingViewModel masking = new MaskingViewModel(new Random(5));
    private final ObjectProperty<@Nullable LoadedModel> model = new SimpleObjectProperty<>();
    private Labelling program = new Labelling(Path.of(""), Locale.ENGLISH);

    @BeforeEach
    void open() {
        program = new Labelling(home, Locale.ENGLISH);
        program.context.workspace().open(Tones.write(home.resolve("tones.wav"), 48_000, 20, 1000));
        program.context.navigation().show(Place.RECORDING);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void aBoxThatTheModelSeesCanBeHiddenOrShownAlone() {
        BoxTools tools = new BoxTools(program.context, masking, model);
        program.selection().box(9, 11, new Band(500, 1500));
        assertThat(tools.isSeen().getValue()).isTrue();

        tools.hide(false);
        assertThat(program.context.navigation().current().get()).isEqualTo(Place.WINDOW);
        int hidden = masking.mask().get().hiddenCount();
        tools.hide(true);
        int others = masking.mask().get().hiddenCount();

        assertThat(hidden).isPositive();
        assertThat(hidden + others)
                .isEqualTo(program.context.workspace().form().get().grid().patches());
    }

    @Test
    void nothingIsDoneWithABoxAboveTheFrequenciesOfTheModel() {
        BoxTools tools = new BoxTools(program.context, masking, model);
        var before = masking.state().get();
        program.selection().box(9, 11, new Band(9_000, 20_000));
        assertThat(tools.isSeen().getValue()).isFalse();
        assertThat(tools.canClassify().getValue()).isFalse();

        tools.hide(false);
        tools.hide(true);
        tools.classify();

        assertThat(masking.state().get()).isEqualTo(before);
        assertThat(program.context.navigation().current().get()).isEqualTo(Place.RECORDING);
        assertThat(tools.busy().get()).isFalse();
    }

    @Test
    void aBoxThatReachesIntoTheFrequenciesOfTheModelIsSeen() {
        BoxTools tools = new BoxTools(program.context, masking, model);
        program.selection().box(9, 11, new Band(6_000, 20_000));
        assertThat(tools.isSeen().getValue()).isTrue();
    }
}
