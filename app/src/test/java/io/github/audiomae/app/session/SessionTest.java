package io.github.audiomae.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.ProgramFeatures;
import io.github.audiomae.app.classification.ClassificationFeature;
import io.github.audiomae.app.classification.ClassificationViewModel;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskState;
import io.github.audiomae.app.masking.MaskingFeature;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.models.ModelRoles;
import io.github.audiomae.app.models.ModelsFeature;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionFeature;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import io.github.audiomae.app.recording.RecordingFeature;
import io.github.audiomae.app.sources.RecordingEntry;
import io.github.audiomae.app.sources.SourcesFeature;
import io.github.audiomae.app.sources.SourcesViewModel;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.Viewport;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.AxisScale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The session is restored at the next start, also after a crash. Without a model and a toolkit.
class SessionTest {
    @TempDir
    Path home;

    @Test
    void nextStartGoesOnWhereTheLastOneEnded() throws IOException {
        Path sound = sound("own.ogg");
        Run first = new Run();
        first.session.begin(List.of());
        first.recordings.add(List.of(sound));
        first.workspace.open(sound);
        first.workspace.moveTo(0.5);
        double place = first.workspace.startSeconds().get();
        first.masking.hide(35);
        first.reconstruction.pasted().set(false);
        first.cursor.viewport().set(new Viewport(100, 300, 1024));
        first.arrangement.arrangement().set(Arrangement.GRID);
        first.arrangement.patchErrors().set(true);
        first.classes.pin("Cat");
        first.session.close();

        Run second = new Run();
        second.session.begin(List.of());

        assertThat(second.files()).contains(sound);
        assertThat(Objects.requireNonNull(second.workspace.recording().get()).file())
                .isEqualTo(sound);
        assertThat(second.workspace.startSeconds().get()).isEqualTo(place);
        assertThat(second.masking.state().get()).isEqualTo(first.masking.state().get());
        assertThat(second.reconstruction.pasted().get()).isFalse();
        assertThat(second.cursor.viewport().get()).isEqualTo(new Viewport(100, 300, 1024));
        assertThat(second.arrangement.arrangement().get()).isEqualTo(Arrangement.GRID);
        assertThat(second.arrangement.patchErrors().get()).isTrue();
        assertThat(second.classes.pinned()).containsExactly("Cat");
        assertThat(second.session.offer().get()).isNull();
        second.session.close();
    }

    /// Earlier versions wrote a sound again each time it was opened by another of its paths.
    @Test
    void soundsThatASessionHasSeveralTimesAreListedOnce() throws IOException {
        Path sound = sound("own.ogg");
        Path gone = home.resolve("gone.ogg");
        Path again = home.resolve("other").resolve("..").resolve("own.ogg");
        Run first = new Run();
        first.store.claim();
        first.store.save(new Session(
                true,
                List.of(sound.toString(), gone.toString(), again.toString(), sound.toString(), gone.toString()),
                again.toString(),
                0,
                Map.of()));
        first.store.close();

        Run second = new Run();
        second.session.begin(List.of());
        assertThat(second.files()).containsExactly(sound);
        assertThat(second.recordings.current().get()).isZero();
        assertThat(second.problems.current().get())
                .asString()
                .contains("gone.ogg")
                .doesNotContain("gone.ogg, gone");
        second.session.close();

        Run third = new Run();
        third.session.begin(List.of(home.resolve(".").resolve("own.ogg")));
        assertThat(third.files()).containsExactly(sound);
        third.session.close();
        assertThat(third.content.session(true).files()).containsExactly(sound.toString());
    }

    @Test
    void modelsThatWereChosenAreAskedForAgain() {
        Run first = new Run();
        first.session.begin(List.of());
        first.models.resume("chosen");
        first.roles.reconstructing().resume("painter");
        first.session.close();

        Run second = new Run();
        second.session.begin(List.of());

        assertThat(second.models.toResume()).isEqualTo("chosen");
        assertThat(second.roles.reconstructing().picked()).isEqualTo("painter");
        assertThat(second.roles.classifying().picked()).isNull();
        second.session.close();
    }

    @Test
    void sessionOfAnOlderVersionIsRead() throws IOException {
        Files.writeString(home.resolve("session.json"), """
                {"ended":true,"files":[],"current":null,"startSeconds":0.0,"mask":null,
                 "view":{"pasted":false,"levels":"oracle","from":0.0,"to":512.0},
                 "models":{"chosen":"dass","painter":"vit-b","listener":"tagger"}}
                """);

        Run run = new Run();
        run.session.begin(List.of());

        assertThat(run.reconstruction.levels().get()).isEqualTo(Levels.ORACLE);
        assertThat(run.arrangement.arrangement().get()).isEqualTo(Arrangement.STACKED);
        assertThat(run.roles.reconstructing().picked()).isEqualTo("vit-b");
        assertThat(run.roles.classifying().picked()).isEqualTo("tagger");
        run.session.close();
    }

    /// A file as version 0.1 wrote it, with every field set.
    @Test
    void everyFieldOfASessionOfVersion01IsBack() throws IOException {
        try (InputStream written = SessionTest.class.getResourceAsStream("session-0.1.json")) {
            Files.copy(Objects.requireNonNull(written), home.resolve("session.json"));
        }

        Run run = new Run();
        run.session.begin(List.of());

        Session session = run.content.session(true);
        assertThat(Objects.requireNonNull(run.problems.current().get()).sentence())
                .contains("dawn chorus.flac", "harbour.wav");
        assertThat(session.current()).isEqualTo("sample:waves.ogg");
        assertThat(run.workspace.startSeconds().get()).isEqualTo(0.5);
        assertThat(run.masking.state().get())
                .isEqualTo(new MaskState(
                        MaskKind.PAINTED, 35, 20, 4711, PatchMask.hiding(PatchGrid.AUDIOSET, patch -> patch % 3 == 0)));
        assertThat(run.reconstruction.pasted().get()).isFalse();
        assertThat(run.reconstruction.levels().get()).isEqualTo(Levels.ORACLE);
        assertThat(run.cursor.viewport().get()).isEqualTo(new Viewport(100, 300, 1024));
        assertThat(run.arrangement.arrangement().get()).isEqualTo(Arrangement.GRID);
        assertThat(run.arrangement.patchErrors().get()).isTrue();
        assertThat(run.classes.pinned()).containsExactlyInAnyOrder("Cat", "Speech");
        assertThat(run.models.toResume()).isEqualTo("vit-b-finetuned");
        assertThat(run.roles.reconstructing().picked()).isEqualTo("vit-b-pretrained");
        assertThat(run.roles.classifying().picked()).isNull();
        run.session.close();
    }

    @Test
    void partOfANewerVersionIsLeftOut() throws IOException {
        Files.writeString(home.resolve("session.json"), """
                {"ended":true,"files":[],"features":{
                 "masking":{"version":2,"kind":"time","percent":35},
                 "reconstruction":{"version":1,"arrangement":"grid"},
                 "classification":{"version":1,"pinned":7}}}
                """);

        Run run = new Run();
        run.session.begin(List.of());

        assertThat(run.masking.state().get().kind()).isEqualTo(MaskKind.RANDOM);
        assertThat(run.arrangement.arrangement().get()).isEqualTo(Arrangement.GRID);
        assertThat(run.classes.pinned()).isEmpty();
        run.session.close();
    }

    @Test
    void missingFileIsNamedAndTheRestIsThere() throws IOException {
        Path gone = sound("gone.ogg");
        Path stays = sound("stays.ogg");
        Run first = new Run();
        first.session.begin(List.of());
        first.recordings.add(List.of(stays, gone));
        first.workspace.open(gone);
        first.session.close();
        Files.delete(gone);

        Run second = new Run();
        second.session.begin(List.of());

        assertThat(second.files()).contains(stays).doesNotContain(gone);
        assertThat(Objects.requireNonNull(second.problems.current().get()).sentence())
                .contains("gone.ogg");
        assertThat(second.workspace.recording().get()).isNotNull();
        second.session.close();
    }

    @Test
    void loggingOutIsNoCrash() {
        Run first = new Run();
        first.session.begin(List.of());
        first.masking.stroke(12, 3);
        PatchMask painted = first.masking.mask().get();
        Session onItsWay = first.content.session(false);

        first.session.endAtOnce();
        first.store.save(onItsWay);
        first.store.close();

        Run next = new Run();
        next.session.begin(List.of());
        assertThat(next.session.offer().get()).isNull();
        assertThat(next.masking.mask().get()).isEqualTo(painted);
        next.session.close();
    }

    @Test
    void crashOffersThePaintedMaskAndTakingItBringsItBack() {
        Run crashed = new Run();
        crashed.session.begin(List.of());
        crashed.masking.stroke(12, 3);
        PatchMask painted = crashed.masking.mask().get();
        crashed.store.close(); // as the operating system does when a program is killed

        Run next = new Run();
        next.session.begin(List.of());

        assertThat(next.session.offer().get()).isNotNull();
        assertThat(next.masking.state().get().kind()).isEqualTo(MaskKind.RANDOM);

        next.session.accept();

        assertThat(next.masking.mask().get()).isEqualTo(painted);
        assertThat(next.session.offer().get()).isNull();
        next.session.close();
        Run last = new Run();
        last.session.begin(List.of());
        assertThat(last.session.offer().get()).isNull();
        assertThat(last.masking.mask().get()).isEqualTo(painted);
        last.session.close();
    }

    @Test
    void offerOutlivesAnotherCrashUntilItIsDeclined() {
        Run crashed = new Run();
        crashed.session.begin(List.of());
        crashed.masking.stroke(12, 3);
        crashed.store.close();
        Run undecided = new Run();
        undecided.session.begin(List.of());
        undecided.store.close();

        Run next = new Run();
        next.session.begin(List.of());
        assertThat(next.session.offer().get()).isNotNull();
        next.session.decline();
        next.session.close();

        Run last = new Run();
        last.session.begin(List.of());
        assertThat(last.session.offer().get()).isNull();
        last.session.close();
    }

    @Test
    void secondProgramLeavesTheSessionOfTheFirstAlone() {
        Run first = new Run();
        first.session.begin(List.of());
        first.masking.hide(40);

        Run second = new Run();
        second.session.begin(List.of());
        second.masking.hide(70);
        second.session.close();

        assertThat(second.session.offer().get()).isNull();
        first.session.close();
        Run next = new Run();
        next.session.begin(List.of());
        assertThat(next.masking.state().get().percent()).isEqualTo(40);
        next.session.close();
    }

    @Test
    void damagedSessionStartsAfresh() throws IOException {
        Files.writeString(home.resolve("session.json"), "{\"ended\":true,\"mask\":{\"kind\":\"random\",\"per");

        Run run = new Run();
        run.session.begin(List.of());

        assertThat(run.workspace.recording().get()).isNotNull();
        assertThat(run.masking.state().get().percent()).isEqualTo(80);
        run.session.close();
    }

    @Test
    void sessionThatCalledTheRecordingBrowseOpensItAsBefore() throws IOException {
        Files.writeString(home.resolve("session.json"), """
                {"ended": true, "files": [], "features":
                    {"browse": {"version": 1, "shown": true, "scale": "linear", "pitch": true, "onsets": false}}}""");

        Run run = new Run();
        run.session.begin(List.of());

        assertThat(run.context.navigation().current().get()).isEqualTo(Place.RECORDING);
        RecordingFeature recording = run.features.get(RecordingFeature.class);
        assertThat(recording.view().axis().get().kind()).isEqualTo(AxisScale.Kind.LINEAR);
        assertThat(recording.descriptors().pitch().get()).isTrue();
        run.session.close();
    }

    private Path sound(String name) throws IOException {
        return Files.copy(Bundled.samples().getFirst(), home.resolve(name));
    }

    /// One start of the program, reduced to its session.
    private final class Run {
        final ProgramFeatures features = new ProgramFeatures(
                Jobs.onThisThread(),
                Messages.in(Locale.ENGLISH),
                home,
                home.resolve("cache"),
                new ModelLibrary(home, List.of()),
                Bundled.samples(),
                ExecutionTarget.cpu());
        final FeatureContext context = features.context();
        final ProblemsViewModel problems = context.problems();
        final WorkspaceViewModel workspace = context.workspace();
        final SourcesViewModel recordings = features.get(SourcesFeature.class).sources();
        final MaskingViewModel masking = features.get(MaskingFeature.class).masking();
        final ReconstructionFeature panes = features.get(ReconstructionFeature.class);
        final ReconstructionViewModel reconstruction = panes.reconstruction();
        final ArrangementViewModel arrangement = panes.arrangement();
        final ClassificationViewModel classes =
                features.get(ClassificationFeature.class).classification();
        final ModelsViewModel models = features.get(ModelsFeature.class).models();
        final ModelRoles roles = features.get(ModelsFeature.class).roles();
        final CursorViewModel cursor = panes.cursor();
        final SessionStore store = new SessionStore(home);
        final SessionContent content = new SessionContent(
                workspace, recordings, Bundled.samples(), () -> SessionFeature.states(features.all()));
        final SessionViewModel session =
                new SessionViewModel(context.jobs(), store, content, problems, context.messages());

        List<Path> files() {
            return recordings.entries().stream().map(RecordingEntry::file).toList();
        }
    }
}
