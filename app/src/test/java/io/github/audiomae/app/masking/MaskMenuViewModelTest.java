package io.github.audiomae.app.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.patches.WindowForm;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskMenuViewModelTest {
    @TempDir
    Path folder;

    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
    private final MaskingViewModel masking = new MaskingViewModel(new Random(5));
    private final ObjectProperty<@Nullable Excerpt> excerpt = new SimpleObjectProperty<>();
    private final MaskMenuViewModel menu =
            new MaskMenuViewModel(Jobs.onThisThread(), Messages.in(Locale.ENGLISH), problems, masking, excerpt);

    @Test
    void hidesTheLoudestColumnAndTheQuietRest() {
        excerpt.set(clickInColumn(20));

        menu.hideLoudest(100 / 64 + 1); // 2 % of 512 patches are 10

        assertThat(masking.mask().get().hiddenCount()).isEqualTo(10);
        assertThat(masking.mask().get().isKept(PatchGrid.AUDIOSET.patch(20, 3))).isFalse();

        menu.hideSilence();

        assertThat(masking.mask().get().keptCount()).isEqualTo(8);
        assertThat(masking.mask().get().isKept(PatchGrid.AUDIOSET.patch(20, 3))).isTrue();
        assertThat(masking.state().get().kind()).isEqualTo(MaskKind.PAINTED);
    }

    @Test
    void shareOfWhatIsHiddenCountsPatchesWithSoundAlone() {
        ObservableValue<Double> percent = menu.hiddenPercent();
        masking.use(PatchMask.hiding(PatchGrid.AUDIOSET, patch -> PatchGrid.AUDIOSET.timeIndex(patch) < 8));
        assertThat(percent.getValue()).as("an eighth of the grid").isEqualTo(12.5);

        excerpt.set(new Excerpt(
                Path.of("short.wav"), 0, new SpectrogramWindow(new float[1024 * 128], 256), WindowForm.AUDIOSET));

        assertThat(percent.getValue())
                .as("half of the sixteen columns that hold sound")
                .isEqualTo(50);
    }

    @Test
    void shareIsTheRealOneWhereWholeBandsAreHidden() {
        masking.choose(MaskKind.FREQUENCY);
        masking.hide(80);

        assertThat(menu.hiddenPercent().getValue()).as("seven of eight bands").isEqualTo(87.5);
    }

    @Test
    void withoutASoundThereIsNothingToMakeAMaskFrom() {
        PatchMask before = masking.mask().get();

        menu.hideSilence();

        assertThat(menu.hasSound().getValue()).isFalse();
        assertThat(masking.mask().get()).isEqualTo(before);
    }

    @Test
    void copiedMaskComesBackElsewhere() {
        String copied = menu.text();
        PatchMask before = masking.mask().get();
        masking.hide(10);

        menu.paste(copied);

        assertThat(masking.mask().get()).isEqualTo(before);
        masking.undo();
        assertThat(masking.state().get().percent()).isEqualTo(10);
    }

    @Test
    void clipboardWithoutAMaskIsExplained() {
        PatchMask before = masking.mask().get();

        menu.paste("shopping list");

        assertThat(masking.mask().get()).isEqualTo(before);
        assertThat(Objects.requireNonNull(problems.current().get()).sentence()).contains("not a mask");
    }

    @Test
    void savedMaskIsLoadedAgain() {
        PatchMask before = masking.mask().get();
        menu.save(folder.resolve("mask.npy"));
        masking.clear();

        menu.load(folder.resolve("mask.npy"));

        assertThat(masking.mask().get()).isEqualTo(before);
        assertThat(Objects.requireNonNull(problems.current().get()).sentence())
                .isEqualTo("Mask saved: " + folder.resolve("mask.npy"));
    }

    @Test
    void fileThatIsNotThereIsExplained() {
        menu.load(folder.resolve("gone.npy"));

        assertThat(Objects.requireNonNull(problems.current().get()).sentence()).contains("gone.npy");
    }

    private static Excerpt clickInColumn(int column) {
        float[] values = new float[1024 * 128];
        Arrays.fill(values, -1);
        Arrays.fill(values, column * 16 * 128, (column + 1) * 16 * 128, 1);
        return new Excerpt(Path.of("click.wav"), 0, new SpectrogramWindow(values, 1024), WindowForm.AUDIOSET);
    }
}
