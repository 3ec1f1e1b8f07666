package io.github.audiomae.app.session;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person was working on, as it is kept in a file. Unknown fields are ignored, missing ones are empty.
///
/// @param ended whether the program ended as it should; if not, this is what a crash left
/// @param files the sounds on the list that did not come with the program
/// @param current the sound on the table, one of `files` or `sample:NAME`; null for none
/// @param startSeconds where its window begins
/// @param mask what was hidden; null where nobody knows
/// @param view how it was looked at; null where nobody knows
/// @param models who looked at it; null where nobody knows
@JsonIgnoreProperties(ignoreUnknown = true)
public record Session(
        boolean ended,
        List<String> files,
        @Nullable String current,
        double startSeconds,
        @Nullable MaskMemo mask,
        @Nullable ViewMemo view,
        @Nullable ModelsMemo models) {

    /// Marks a sound that comes with the program, wherever it lies at the next start.
    static final String SAMPLE = "sample:";

    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    public Session {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /// The same, ended as it should.
    Session asEnded() {
        return new Session(true, files, current, startSeconds, mask, view, models);
    }

    /// The name of the sound on the table without its folder; empty for none.
    String currentName() {
        if (current == null) {
            return "";
        }
        return current.startsWith(SAMPLE)
                ? current.substring(SAMPLE.length())
                : String.valueOf(Path.of(current).getFileName());
    }

    /// How a window was looked at.
    ///
    /// @param pasted whether visible patches show the original
    /// @param levels at which levels patch-normalised predictions are shown
    /// @param from first frame shown
    /// @param to end of the last frame shown
    /// @param arrangement name of an [io.github.audiomae.app.reconstruction.Arrangement], lower case
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

    /// Models by their ids.
    ///
    /// @param chosen null for the library's default one
    /// @param reconstructing the model chosen to reconstruct in its place; null where none was chosen
    /// @param classifying the model chosen to classify in its place; null where none was chosen
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ModelsMemo(
            @Nullable String chosen,
            @JsonAlias("painter") @Nullable String reconstructing,
            @JsonAlias("listener") @Nullable String classifying) {}
}
