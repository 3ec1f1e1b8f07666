package io.github.audiomae.app.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.WindowForm;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessViewModelTest {
    @TempDir
    Path folder;

    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable SpectrogramPoint> point = new SimpleObjectProperty<>();
    private SoundAndModel given;
    private LikenessViewModel model;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        given.load();
        model = new LikenessViewModel(
                given.jobs(),
                given.problems(),
                new AnalysisInput(given.workspace().excerpt(), given.mask(), given.model(), given.model()),
                point,
                watched);
    }

    @AfterEach
    void close() {
        given.close();
    }

    /// The tone sounds in the first half of every second: columns 6.25 steps apart sound alike. Bin 40 is in the third
    /// band.
    @Test
    void patchUnderThePointerIsComparedWithAllOthers() {
        watched.set(true);
        point.set(new SpectrogramPoint(420, 40, WindowForm.AUDIOSET));
        int patch = PatchGrid.AUDIOSET.patch(26, 2);

        Likeness tone = now();
        assertThat(tone.patch()).isEqualTo(patch);
        assertThat(tone.cosines()[patch]).isCloseTo(1, within(1e-5f));
        assertThat(tone.shares()[patch]).isCloseTo(1, within(1e-4f));
        assertThat(tone.lowest()).isLessThan(0.95);

        point.set(null);
        assertThat(now()).as("stays").isSameAs(tone);
    }

    @Test
    void anotherBlockOrWindowIsEncodedAgainWhileItIsShown() {
        assertThat(model.likeness().get()).isNull();
        assertThat(model.blocks()).isGreaterThan(3);
        watched.set(true);
        Likeness last = now();

        model.block().set(1);
        assertThat(now().lowest()).isNotEqualTo(last.lowest());
        Likeness first = now();
        given.workspace().moveTo(0.77);
        assertThat(now().cosines()).isNotEqualTo(first.cosines());

        watched.set(false);
        given.workspace().moveTo(0);
        assertThat(model.likeness().get()).isNull();
    }

    @Test
    void paddingHasNoLikeness() {
        PatchGrid grid = PatchGrid.AUDIOSET;
        float[] cosines = new float[grid.patches()];
        cosines[grid.patch(0, 0)] = 1;
        cosines[grid.patch(1, 0)] = 0.5f;

        Likeness found = Likeness.of(0, cosines, grid, 32);

        assertThat(found.cosines()[grid.patch(2, 0)]).isNaN();
        assertThat(found.lowest()).isZero();
        assertThat(found.shares()[grid.patch(1, 0)]).isCloseTo(0.5f, within(1e-6f));
    }

    private Likeness now() {
        return Objects.requireNonNull(model.likeness().get());
    }
}
