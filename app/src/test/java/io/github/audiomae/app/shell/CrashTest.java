package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed does not lose the mask.
class CrashTest {
    @TempDir
    Path home;

    @Test
    @Timeout(value = 90, unit = TimeUnit.SECONDS)
    void maskIsBackAfterTheProgramWasKilled() throws Exception {
        assertThat(Crash.leaveIn(home)).isTrue();

        Explorer next = TestExplorer.with(Jobs.onThisThread(), home);
        next.start(List.of());

        assertThat(next.session().offer().get()).isNotNull();
        next.session().accept();
        PatchMask mask = next.masking().mask().get();
        assertThat(next.masking().state().get().kind()).isEqualTo(MaskKind.PAINTED);
        assertThat(mask.hiddenCount()).isEqualTo(9); // three by three
        assertThat(mask.isKept(20 * 8 + 4)).isFalse();
        next.close();
    }
}
