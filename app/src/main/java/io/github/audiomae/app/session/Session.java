package io.github.audiomae.app.session;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The session of a user, as stored in a file. Unknown fields are ignored, missing ones are empty.
///
/// @param ended whether the program closed properly; if not, the session is that of a crash
/// @param files the listed sounds, except bundled ones
/// @param current the open sound, one of `files` or `sample:NAME`; null for none
/// @param startSeconds start of its window
/// @param mask the mask; null if unknown
/// @param view the state of the view; null if unknown
/// @param models the models in use; null if unknown
@JsonIgnoreProperties(ignoreUnknown = true)
public record Session(
        boolean ended,
        List<String> files,
        @Nullable String current,
        double startSeconds,
        @Nullable MaskMemo mask,
        @Nullable ViewMemo view,
        @Nullable ModelsMemo models) {

    /// Marks a bundled sound, whose folder may be different at the next start.
    static final String SAMPLE = "sample:";

    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    public Session {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /// The same session, closed properly.
    Session asEnded() {
        return new Session(true, files, current, startSeconds, mask, view, models);
    }

    /// The file name of the open sound; empty for none.
    String currentName() {
        if (current == null) {
            return "";
        }
        return current.startsWith(SAMPLE)
                ? current.substring(SAMPLE.length())
                : String.valueOf(Path.of(current).getFileName());
    }

    /// The state of the view.
    ///
    /// @param pasted whether visible patches show the original
    /// @param levels the levels at which patch-normalised predictions are shown
    /// @param from first frame shown
    /// @param to end of the last frame shown
    /// @param arrangement name of an [io.github.audiomae.app.reconstruction.Arrangement], in lower case
    /// @param patchErrors whether the error of each hidden patch is shown
    /// @param pinned classes that stay in the list
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ViewMemo(
            boolean pasted,
            @Nullable String levels,
            double from,
            double to,
            @Nullable String arrangement,
            boolean patchErrors,
            List<String> pinned) {
        @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
        public ViewMemo {
            pinned = pinned == null ? List.of() : List.copyOf(pinned);
        }
    }

    /// Models by id.
    ///
    /// @param chosen null for the default model of the library
    /// @param reconstructing the model chosen to reconstruct in its place; null if none was chosen
    /// @param classifying the model chosen to classify in its place; null if none was chosen
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ModelsMemo(
            @Nullable String chosen,
            @JsonAlias("painter") @Nullable String reconstructing,
            @JsonAlias("listener") @Nullable String classifying) {}
}
