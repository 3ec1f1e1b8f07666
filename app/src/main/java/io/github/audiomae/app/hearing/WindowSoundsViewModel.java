package io.github.audiomae.app.hearing;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.player.HeardViewModel;
import io.github.audiomae.app.player.WindowSound;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.playback.Hearing;
import io.github.audiomae.playback.PlacedSound;
import io.github.audiomae.resynthesis.Resynthesis;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Makes the sound of a window that is chosen, in the background. Until it is ready the one before is heard, if that is
/// of the same window. When the mask changes meanwhile, a sound that is found by iteration is heard as soon as it is
/// nearly found and given up for the newest one, so that something new is heard soon while a person goes on painting;
/// any other is finished first. A mask that stays as it is is heard only when its sound is finished, so that no sound
/// changes by itself.
final class WindowSoundsViewModel {
    /// A sound that was made.
    ///
    /// @param samples at 16 kHz
    /// @param placed the same at the rate of the recording
    private record Made(SoundRequest request, Resynthesis window, Waveform samples, Hearing placed) {
        static Made of(SoundRequest request, Resynthesis window, Waveform samples, int rateHz) {
            double start = request.excerpt().startSeconds();
            return new Made(request, window, samples, Hearing.of(PlacedSound.of(samples, start, rateHz)));
        }
    }

    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Recording> recording;
    private final ObservableValue<@Nullable Excerpt> excerpt;
    private final ObservableValue<PatchMask> mask;
    private final ObservableValue<@Nullable ShownReconstruction> shown;
    private final ObservableValue<@Nullable PatchMask> evidence;
    private final HeardViewModel heard;
    private final ObservableValue<Boolean> visible;
    private final Lane<Made> lane;
    private final Map<WindowSound, Made> made = new EnumMap<>(WindowSound.class);
    private final ReadOnlyObjectWrapper<Hearing> hearing = new ReadOnlyObjectWrapper<>(Hearing.RECORDING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final UiThread ui;
    private @Nullable SoundRequest making;
    /// What is being made, nearly found.
    private @Nullable Made early;
    private @Nullable SoundRequest nowHeard;

    /// @param visible whether the window is shown; nothing is made before
    WindowSoundsViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            Given given,
            HeardViewModel heard,
            ObservableValue<Boolean> visible) {
        ui = jobs.ui();
        this.problems = problems;
        recording = given.recording();
        excerpt = given.excerpt();
        mask = given.mask();
        shown = given.shown();
        evidence = given.evidence();
        this.heard = heard;
        this.visible = visible;
        lane = jobs.fileLane();
        recording.subscribe(this::follow);
        excerpt.subscribe(this::follow);
        mask.subscribe(this::follow);
        shown.subscribe(this::follow);
        evidence.subscribe(this::follow);
        heard.heard().subscribe(this::follow);
        visible.subscribe(this::follow);
        follow();
    }

    /// What sounds are made from.
    ///
    /// @param recording the open one
    /// @param excerpt the window
    /// @param mask of the window
    /// @param shown the latest reconstruction
    /// @param evidence the patches that carry a class are the visible ones; null for none
    record Given(
            ObservableValue<@Nullable Recording> recording,
            ObservableValue<@Nullable Excerpt> excerpt,
            ObservableValue<PatchMask> mask,
            ObservableValue<@Nullable ShownReconstruction> shown,
            ObservableValue<@Nullable PatchMask> evidence) {}

    /// What is heard while the window is shown.
    ReadOnlyObjectProperty<Hearing> hearing() {
        return hearing.getReadOnlyProperty();
    }

    /// Whether the chosen sound is being made.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What is heard is made of; null while that is the original, or nothing.
    @Nullable
    SoundRequest heardRequest() {
        return nowHeard;
    }

    /// The chosen sound at 16 kHz; null while it is not ready, and for the original.
    @Nullable
    Waveform samples() {
        Made ready = made.get(heard.heard().get());
        SoundRequest wanted = wanted();
        return ready != null && wanted != null && ready.request().isSame(wanted) ? ready.samples() : null;
    }

    /// The chosen sound as it would be made now; null while that is not possible.
    @Nullable
    SoundRequest current() {
        Excerpt window = excerpt.getValue();
        return window != null && Resynthesis.isPossible(window.form().grid()) ? wanted() : null;
    }

    private void follow() {
        Recording open = recording.getValue();
        Excerpt window = excerpt.getValue();
        if (open == null || window == null || !visible.getValue()) {
            return;
        }
        if (heard.heard().get() == WindowSound.ORIGINAL) {
            stop();
            nowHeard = null;
            hearing.set(asRead(open, window));
            return;
        }
        SoundRequest wanted = wanted();
        Made ready = made.get(heard.heard().get());
        if (wanted != null && ready != null && ready.request().isSame(wanted)) {
            stop();
            use(ready);
            return;
        }
        if (nowHeard != null ? !nowHeard.isOf(window) : hearing.get().instead().isPresent()) {
            nowHeard = null;
            hearing.set(Hearing.of(PlacedSound.silence(open.info().sampleRateHz())));
        }
        if (wanted != null) {
            make(wanted, open.info().sampleRateHz());
        }
    }

    /// The recording with the frequencies that the model reads.
    private static Hearing asRead(Recording open, Excerpt window) {
        double most = window.form().preprocessing().sampleRate() / 2.0;
        return open.info().sampleRateHz() / 2.0 <= most ? Hearing.RECORDING : Hearing.only(new FrequencyRange(0, most));
    }

    /// What is to be made; null while it cannot be: there is no reconstruction of the window yet, or no evidence.
    private @Nullable SoundRequest wanted() {
        Excerpt window = excerpt.getValue();
        if (window == null || !window.form().grid().equals(mask.getValue().grid())) {
            return null;
        }
        return switch (heard.heard().get()) {
            case ORIGINAL -> new SoundRequest(WindowSound.ORIGINAL, window, mask.getValue(), null);
            case VISIBLE -> new SoundRequest(WindowSound.VISIBLE, window, mask.getValue(), null);
            case HIDDEN -> new SoundRequest(WindowSound.HIDDEN, window, mask.getValue(), null);
            case RECONSTRUCTION -> rebuilt(window, shown.getValue());
            case EVIDENCE -> evidence(window, evidence.getValue());
        };
    }

    private static @Nullable SoundRequest rebuilt(Excerpt window, @Nullable ShownReconstruction made) {
        return made == null || made.excerpt() != window
                ? null
                : new SoundRequest(
                        WindowSound.RECONSTRUCTION,
                        window,
                        made.reconstruction().mask(),
                        made);
    }

    private static @Nullable SoundRequest evidence(Excerpt window, @Nullable PatchMask kept) {
        return kept == null
                ? null
                : new SoundRequest(
                        WindowSound.EVIDENCE, window, kept.on(window.form().grid()), null);
    }

    private void stop() {
        lane.cancel();
        making = null;
        early = null;
        busy.set(false);
    }

    private void make(SoundRequest wanted, int rateHz) {
        if (making != null && wanted.isSame(making)) {
            return;
        }
        if (making != null && wanted.replaces(making)) {
            if (early == null) {
                return; // follows when that is nearly found, or ready
            }
            use(early);
        }
        making = wanted;
        early = null;
        Resynthesis known = read(wanted.excerpt());
        lane.replace(
                (token, progress) -> {
                    Resynthesis window = known == null ? SoundRequest.read(wanted.excerpt()) : known;
                    Waveform samples =
                            wanted.make(window, token, nearly -> offer(Made.of(wanted, window, nearly, rateHz)));
                    return Made.of(wanted, window, samples, rateHz);
                },
                state -> {
                    if (state instanceof JobState.Failed || state instanceof JobState.Done) {
                        making = null;
                        early = null;
                    }
                    busy.set(!state.isOver());
                    problems.<Made>ofSound(lane, this::take).accept(state);
                });
    }

    /// Keeps a sound that is nearly found for when a newer one is wanted.
    private void offer(Made nearly) {
        ui.run(() -> {
            if (making == nearly.request()) {
                early = nearly;
                follow();
            }
        });
    }

    private @Nullable Resynthesis read(Excerpt window) {
        return made.values().stream()
                .filter(one -> one.request().isOf(window))
                .map(Made::window)
                .findFirst()
                .orElse(null);
    }

    private void take(Made ready) {
        Excerpt window = excerpt.getValue();
        made.values().removeIf(one -> window == null || !one.request().isOf(window));
        made.put(ready.request().sound(), ready);
        if (window != null
                && ready.request().isOf(window)
                && ready.request().sound() == heard.heard().get()) {
            use(ready);
        }
        follow();
    }

    private void use(Made ready) {
        nowHeard = ready.request();
        hearing.set(ready.placed());
    }
}
