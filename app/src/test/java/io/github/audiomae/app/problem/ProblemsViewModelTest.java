package io.github.audiomae.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every failure becomes a sentence, a next step, a code and details.
class ProblemsViewModelTest {
    private final ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyKindHasANextStepAndItsCode(ProblemCode code) {
        Problem shown = problems.show(new ProblemException(code, Sentence.untranslated("It broke.")));

        assertThat(shown.sentence()).isEqualTo("It broke.");
        assertThat(shown.nextStep()).endsWith(".");
        assertThat(shown.code()).isEqualTo(code.text());
        assertThat(shown.details()).contains(code.text(), "It broke.", "Java " + Runtime.version(), "at io.github");
    }

    @Test
    void memoryThatRunsOutInAJobIsAProblemLikeAnother() {
        Lane<Object> lane = Jobs.onThisThread().fileLane();

        lane.submit(
                (token, progress) -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                JobState.atEnd(done -> {}, problems::show));

        assertThat(current().code()).isEqualTo("AME-030");
        assertThat(current().sentence()).contains("not enough memory");
        assertThat(current().nextStep()).contains("smaller model");
        assertThat(current().details()).contains("Java heap space");
    }

    @Test
    void fullDiskIsToldFromOtherTroubleWithFiles() {
        problems.show(new UncheckedIOException(new FileSystemException("/x", null, "No space left on device")));
        assertThat(current().code()).isEqualTo("AME-041");

        problems.show(new IOException("Stale file handle"));
        assertThat(current().code()).isEqualTo("AME-042");
        assertThat(current().sentence()).contains("Stale file handle");
    }

    @Test
    void sentencesAboutOneSoundStandTogether() {
        problems.tellOfSound(Sentence.of("start.disagree", "a.wav", "x", 1, "y", 2));
        problems.tellOfSound(Sentence.of("sound.warning.above", "a.wav", 5.0));
        problems.tellOfSound(Sentence.of("sound.warning.above", "a.wav", 6.0));

        assertThat(current().sentence()).contains("in two places", "6 %").doesNotContain("5 %");

        problems.dismiss();
        problems.tellOfSound(Sentence.of("sound.warning.damaged", "a.wav"));
        assertThat(current().sentence()).doesNotContain("in two places").doesNotContain("6 %");

        problems.leaveSound();
        assertThat(problems.current().get()).isNull();
    }

    @Test
    void whatWrapsAProblemIsLeftOut() {
        problems.show(new ExecutionException(
                new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.untranslated("It is damaged."))));

        assertThat(current().code()).isEqualTo("AME-021");
        assertThat(current().sentence()).isEqualTo("It is damaged.");
    }

    @Test
    void ourOwnMistakeIsAdmitted() {
        problems.show(new IllegalStateException("twice"));

        assertThat(current().code()).isEqualTo("AME-099");
        assertThat(current().details()).contains("IllegalStateException: twice");
        assertThat(problems.show(new NoClassDefFoundError("x")).code()).isEqualTo("AME-032");
    }

    @Test
    void noticeHasNoCodeAndNothingToExpand() {
        problems.tell("Saved.");

        assertThat(current()).isEqualTo(new Problem("Saved.", "", "", "", Problem.Severity.NOTICE));
    }

    @Test
    void messageOfADialogIsShownOnceInItWhileItIsOpen() {
        ProblemsViewModel dialog = problems.inDialog();
        dialog.show(new IOException("before it was opened"));
        assertThat(current().sentence()).contains("before it was opened");
        assertThat(dialog.current().get()).isNull();

        dialog.setOpen(true); // the message is dismissed
        assertThat(problems.current().get()).isNull();
        dialog.show(new IOException("inside"));
        assertThat(problems.current().get()).isNull();
        assertThat(Objects.requireNonNull(dialog.current().get()).sentence()).contains("inside");
        problems.show(new IOException("outside"));
        assertThat(Objects.requireNonNull(dialog.current().get()).sentence()).contains("inside");

        dialog.setOpen(false);
        assertThat(dialog.current().get()).isNull();
        assertThat(current().sentence()).contains("outside");
    }

    private Problem current() {
        return Objects.requireNonNull(problems.current().get());
    }
}
