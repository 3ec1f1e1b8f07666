package io.github.audiomae.cluster.task;

import io.github.audiomae.files.Json;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What every task of a job is told. Immutable.
///
/// @param model describes the windows
/// @param assignment what is computed
/// @param reading how recordings are read
/// @param splitSeconds longest sound of a task's piece of a recording, in seconds; 0 for whole recordings
/// @param origin what files say about the job
public record JobOrder(ModelPlace model, Assignment assignment, Reading reading, double splitSeconds, Origin origin)
        implements Serializable {
    /// Under this name the end of every file records what determines its rows, as JSON.
    public static final String FOOTER = "audiomae.job";

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

    /// What determines rows: those of two jobs in which it is the same belong together.
    private record Determined(String work, Assignment settings, String modelSha256, Reading reading) {}

    /// What determines the rows of this job, as JSON.
    public String determined() {
        return Json.pretty(new Determined(
                assignment.getClass().getSimpleName().toLowerCase(Locale.ROOT), assignment, model.sha256(), reading));
    }

    /// What the end of a file records: also where it comes from.
    Map<String, String> footer(Map<String, String> more) {
        Map<String, String> footer = new HashMap<>(more);
        footer.put(FOOTER, determined());
        footer.put(FOOTER + ".origin", Json.pretty(origin));
        return footer;
    }
}
