package io.github.audiomae.app.recording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.pyramid.FrequencyScale;
import org.jspecify.annotations.Nullable;

/// What the view of the whole recording shows, as saved in a session.
///
/// @param scale the word of a [FrequencyScale]
/// @param pitch whether the pitch is drawn
/// @param onsets whether onsets are marked
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordingMemo(@Nullable String scale, boolean pitch, boolean onsets) {
    static RecordingMemo of(RecordingViewModel view, DescriptorsViewModel descriptors) {
        return new RecordingMemo(
                EnumWord.of(view.band().get().scale()),
                descriptors.pitch().get(),
                descriptors.onsets().get());
    }

    void restore(RecordingViewModel view, DescriptorsViewModel descriptors) {
        EnumWord.find(FrequencyScale.class, scale).ifPresent(view::useScale);
        descriptors.pitch().set(pitch);
        descriptors.onsets().set(onsets);
    }
}
