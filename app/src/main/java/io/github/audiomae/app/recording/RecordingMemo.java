package io.github.audiomae.app.recording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.files.EnumWord;
import org.jspecify.annotations.Nullable;

/// What the view of the whole recording shows, as saved in a session.
///
/// @param scale the word of a [RecordingScale]
/// @param pitch whether the pitch is drawn
/// @param onsets whether onsets are marked
/// @param gutter width of the left column; 0 for the usual one
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordingMemo(@Nullable String scale, boolean pitch, boolean onsets, double gutter) {
    static RecordingMemo of(RecordingViewModel view, DescriptorsViewModel descriptors, Gutter gutter) {
        return new RecordingMemo(
                EnumWord.of(view.settings().scale().get()),
                descriptors.pitch().get(),
                descriptors.onsets().get(),
                gutter.width().get());
    }

    void restore(RecordingViewModel view, DescriptorsViewModel descriptors, Gutter column) {
        EnumWord.find(RecordingScale.class, scale).ifPresent(view.settings().scale()::set);
        descriptors.pitch().set(pitch);
        descriptors.onsets().set(onsets);
        column.drag(gutter);
    }
}
