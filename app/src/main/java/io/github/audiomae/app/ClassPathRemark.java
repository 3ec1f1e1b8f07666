package io.github.audiomae.app;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// JavaFX's remark, at each start, that it was loaded from the class path. It was, on purpose: several
/// libraries are no sound modules. Other remarks pass.
final class ClassPathRemark {
    /// Held, because the log manager forgets loggers that nobody holds, and their filters with them.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private ClassPathRemark() {}

    static void silence() {
        TOOLKIT.setFilter(record -> !isTheRemark(record));
    }

    private static boolean isTheRemark(LogRecord record) {
        return record.getMessage() != null && record.getMessage().startsWith("Unsupported JavaFX configuration");
    }
}
