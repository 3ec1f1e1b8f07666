package io.github.audiomae.app.shell;

import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.annotation.Layer;
import io.github.audiomae.annotation.OpenAnnotations;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.shell.Camera.Scene;
import io.github.audiomae.app.shell.Camera.Setting;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/// Takes the pictures in `docs/guide` again. Its name is not that of a test, so that it runs only on request:
///
/// `./mvnw -pl app -am test -Dtest=GuidePictures -Dsurefire.failIfNoSpecifiedTests=false`
///
/// With `-Dpictures=window,box` it takes only some.
@SuppressWarnings("NullAway.Init") // the only method assigns the fields first
class GuidePictures {
    private static final Path TARGET = Path.of(System.getProperty("pictures.folder", "../docs/guide"));

    /// Pictures of sounds are made in the background, and nothing says when the last one is there.
    private static final long SETTLING_MILLIS = 8000;

    private static final Optional<FrequencyRange> BAND = Optional.of(new FrequencyRange(2200, 6800));

    private Path scratch;
    private Camera camera;
    private SampleSounds sounds;

    @Test
    void takesThePicturesOfTheGuide() throws Exception {
        scratch = ScreenshotSet.empty(Path.of("target", "guide"));
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        camera = new Camera(TARGET, ScreenshotSet.wanted());
        sounds = new SampleSounds(scratch);
        Path model = ScreenshotSet.bundledModel(scratch);

        Path sample = TestExplorer.sample("speech-and-birds");
        camera.take("window", "", program(model, sample), explorer -> {});
        camera.take("painted", "", program(model, sample), ScreenshotSet::paint);
        Path night = sounds.together("20260517_043100.wav");
        if (camera.wants("recording")) {
            Setting setting = program(model, night);
            label(night, setting.home());
            camera.with(setting, this::takeRecording);
        }
        camera.take("box", "", program(model, TestExplorer.sample("birds")), explorer -> {
            explorer.navigation().show(Place.RECORDING);
            explorer.selection().box(2.1, 3.4, new Band(2200, 6800));
            explorer.recordingPlace().view().fit(new TimeSpan(0, 6));
        });
        if (camera.wants("collection")) {
            camera.with(program(model, sample), this::takeCollection);
        }
    }

    private void takeRecording(Scene scene) throws Exception {
        Explorer explorer = scene.explorer();
        Camera.run(() -> {
            explorer.navigation().show(Place.RECORDING);
            explorer.timeline().start();
        });
        Camera.await(() -> explorer.timeline().timeline().get() != null
                && !explorer.timeline().running().get());
        for (String judged : List.of("accept", "next-entry", "reject", "next-entry", "accept", "next-entry")) {
            Camera.run(() -> explorer.run(judged));
        }
        Camera.run(() -> explorer.recordingPlace().view().fit(new TimeSpan(0, 60)));
        Thread.sleep(SETTLING_MILLIS);
        camera.save("recording", scene.stage(), 1);
    }

    private void takeCollection(Scene scene) throws Exception {
        Explorer explorer = scene.explorer();
        Path folder = scratch.resolve("Sounds.collection");
        ModelFolder model = ModelFolder.open(scratch.resolve("Audio-MAE-small"));
        WindowPlan plan = new WindowPlan(2, 1, model.manifest().preprocessing()); // many points for the map
        try (LoadedModel loaded = LoadedModel.open(
                model, ExecutionTarget.parse("cpu"), EnumSet.of(Capability.EMBED, Capability.CLASSIFY))) {
            SoundCollection.create(folder, loaded, new SoundCollection.Settings(plan, "mix", "guide"));
        }
        Camera.run(() -> {
            explorer.navigation().show(Place.COLLECTION);
            explorer.collection().open(folder);
        });
        Camera.await(() -> explorer.collection().collection().open().get() != null);
        Camera.run(() -> explorer.collection()
                .filling()
                .add(List.of(TestExplorer.sample("birds").getParent())));
        Camera.await(() -> scene.stage().getScene().lookup("#filling-words") instanceof Label words
                && words.getText().contains("done"));
        Thread.sleep(3000);
        Camera.run(() -> explorer.run("similar"));
        Thread.sleep(SETTLING_MILLIS);
        camera.save("collection", scene.stage(), 1);
    }

    /// Labels two calls.
    private static void label(Path sound, Path home) {
        try (OpenAnnotations open = AnnotationStore.in(home).open(sound)) {
            AnnotationEditing editing = new AnnotationEditing(open.document(), 120, 8000);
            open.document().apply(editing.add(new TimeSpan(13.1, 14.6), BAND, "chiffchaff", Layer.FIRST.name()));
            open.document().apply(editing.add(new TimeSpan(16, 17.9), BAND, "blackbird", Layer.FIRST.name()));
        }
    }

    private Setting program(Path model, Path... files) throws IOException {
        return new Setting(
                1280, 800, List.of(model), List.of(files), Locale.ENGLISH, Files.createTempDirectory(scratch, "home"));
    }
}
