package io.github.audiomae.cluster.task;

import io.github.audiomae.explore.EmbeddingLevel;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// What every task of a job is told. Immutable.
///
/// @param model describes the windows
/// @param level what one vector describes
/// @param reading how recordings are read
/// @param splitSeconds longest sound of a task's piece of a recording, in seconds; 0 for whole recordings
/// @param origin what files say about the job
public record JobOrder(ModelPlace model, EmbeddingLevel level, Reading reading, double splitSeconds, Origin origin)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /// Where results come from.
    ///
    /// @param application name and version of the program
    /// @param created when the job began, in ISO 8601
    /// @param commandLine as it was given
    public record Origin(String application, String created, ArrayList<String> commandLine) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        /// Of a list of any kind.
        public Origin(String application, String created, List<String> commandLine) {
            this(application, created, new ArrayList<>(commandLine));
        }
    }
}
