package io.github.audiomae.export;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.model.ModelFolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything needed to compute embeddings again, for the sidecar.
///
/// @param schemaVersion layout of this file, [#SCHEMA]
/// @param application name and version of the program
/// @param created when, in ISO 8601
/// @param model the model that computed them
/// @param preprocessing how a sound was converted to the model's input
/// @param window how recordings were divided into windows
/// @param level `clip`, `time` or `patch`
/// @param pooling how the vectors were computed, in words
/// @param width values per vector
/// @param rows number of vectors
/// @param channel `mix` or a channel number from 1
/// @param seed always null, since nothing is random
/// @param device the device they were computed on
/// @param format how they are stored
/// @param outputs the files beside this one
/// @param inputs the recordings, each with its result
/// @param commandLine as it was given
public record EmbeddingCard(
        int schemaVersion,
        String application,
        String created,
        Model model,
        Preprocessing preprocessing,
        Window window,
        String level,
        String pooling,
        int width,
        long rows,
        String channel,
        @Nullable Long seed,
        String device,
        String format,
        List<String> outputs,
        List<Input> inputs,
        List<String> commandLine) {
    /// The layout that this program writes.
    public static final int SCHEMA = 1;

    /// The model.
    ///
    /// @param sha256 over all its files
    /// @param precision `fp32` or `int8`; null in files of earlier versions, which means `fp32`
    /// @param patches of its window, along time and along frequency; null for a model without patches
    ///     and in files of earlier versions
    public record Model(
            String id,
            String name,
            String family,
            String sha256,
            String source,
            @Nullable String targets,
            @Nullable String precision,
            @Nullable List<Integer> patches) {
        /// The description of the model in a folder.
        public static Model of(ModelFolder folder) {
            var manifest = folder.manifest();
            var patches = manifest.patchGrid();
            return new Model(
                    manifest.id(),
                    manifest.name(),
                    manifest.family(),
                    folder.sha256(),
                    manifest.provenance().source(),
                    manifest.targets() == null ? null : EnumWord.of(manifest.targets()),
                    EnumWord.of(manifest.precision()),
                    patches == null ? null : List.of(patches.time(), patches.frequency()));
        }
    }

    /// How recordings were divided into windows.
    ///
    /// @param seconds length of a window
    /// @param hopSeconds between the starts of neighbouring windows
    /// @param padding what fills the rest of the model's input
    public record Window(double seconds, double hopSeconds, String padding) {
        /// The padding of every recording for most models.
        public static final String PADDING =
                "the last window reaches the recording's end; missing frames are raw zeros, normalised like sound";

        /// The windows of a plan for a model.
        ///
        /// @param seconds length of a window
        /// @param hopSeconds between the starts of neighbouring windows
        public static Window of(double seconds, double hopSeconds, Preprocessing preprocessing) {
            return new Window(seconds, hopSeconds, padding(preprocessing));
        }

        /// The padding of every recording for a model.
        private static String padding(Preprocessing window) {
            return switch (window.padding()) {
                case ZEROS -> PADDING;
                case MINIMUM ->
                    "the last window reaches the recording's end; a shorter sound is followed by silence, and missing"
                            + " frames hold the smallest raw value of the window, normalised like sound";
            };
        }
    }

    /// One recording.
    ///
    /// @param rows number of its vectors
    /// @param problem null if there was none
    public record Input(String file, long rows, @Nullable String problem) {}
}
