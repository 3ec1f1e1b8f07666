package io.github.audiomae.app;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Suppresses the warning of JavaFX at each start that it was loaded from the class path. This is intended, because
/// several libraries are not valid modules. Other warnings pass.
final class ClassPathRemark {
    /// Kept in a field because the log manager drops loggers that are not referenced, with their filters.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private ClassPathRemark() {}

    static void silence() {
        TOOLKIT.setFilter(record -> !isTheRemark(record));
    }

    private static boolean isTheRemark(LogRecord record) {
        return record.getMessage() != null && record.getMessage().startsWith("Unsupported JavaFX configuration");
    }
}
