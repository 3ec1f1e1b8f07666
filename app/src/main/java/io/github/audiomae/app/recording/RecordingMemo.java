package io.github.audiomae.app.recording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.files.EnumWord;
import org.jspecify.annotations.Nullable;

/// What the view of the whole recording shows, as saved in a session.
///
/// @param scale the word of a [RecordingScale]
/// @param pitch whether the pitch is drawn
/// @param onsets whether onsets are marked
/// @param gutter width of the left column; 0 for the usual one
/// @param spectrogram how the spectrogram is made; null for the usual way
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordingMemo(
        @Nullable String scale,
        boolean pitch,
        boolean onsets,
        double gutter,
        @Nullable SpectrogramMemo spectrogram) {
    static RecordingMemo of(
            RecordingViewModel view, DescriptorsViewModel descriptors, Gutter gutter, DisplayViewModel display) {
        return new RecordingMemo(
                EnumWord.of(view.settings().scale().get()),
                descriptors.pitch().get(),
                descriptors.onsets().get(),
                gutter.width().get(),
                SpectrogramMemo.of(view.settings(), display));
    }

    void restore(RecordingViewModel view, DescriptorsViewModel descriptors, Gutter column, DisplayViewModel display) {
        EnumWord.find(RecordingScale.class, scale).ifPresent(view.settings().scale()::set);
        descriptors.pitch().set(pitch);
        descriptors.onsets().set(onsets);
        column.drag(gutter);
        if (spectrogram != null) {
            spectrogram.restore(view.settings(), display);
        }
    }
}
