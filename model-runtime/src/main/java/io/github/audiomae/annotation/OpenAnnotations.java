package io.github.audiomae.annotation;

import io.github.audiomae.files.LineJournal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The annotations of a recording while they are open: every edit is in their file before [AnnotationDocument#apply]
/// returns, so that ending the process at any moment loses nothing.
public final class OpenAnnotations implements AutoCloseable {
    private final AnnotationDocument document = new AnnotationDocument();
    private final LineJournal journal;

    /// @param file the journal; need not exist
    /// @param header its first line
    /// @throws io.github.audiomae.run.ProblemException if it cannot be read or written, or is open elsewhere
    OpenAnnotations(Path file, String header, Path recording) {
        journal = LineJournal.open(file, header, recording, new Edits());
        document.listen(edit -> journal.add(EditLine.text(edit)));
    }

    /// The annotations. Applying an edit throws a [io.github.audiomae.run.ProblemException] if it cannot be
    /// written; it is made all the same.
    public AnnotationDocument document() {
        return document;
    }

    /// The copy of their file, if it was damaged: then only what stood before the damage could be read.
    public Optional<Path> damaged() {
        return journal.damaged();
    }

    /// Ends the saving; closing twice is harmless.
    @Override
    public void close() {
        journal.close();
    }

    private final class Edits implements LineJournal.Content {
        @Override
        public void read(String line) {
            document.change(EditLine.read(line, document));
        }

        /// All as one edit of an empty document.
        @Override
        public List<String> whole() {
            Edit all = new Edit(
                    Edit.Kind.IMPORT,
                    List.of(),
                    List.copyOf(document.all()),
                    List.of(Layer.FIRST),
                    List.copyOf(document.layers()));
            return all.isEmpty() ? List.of() : List.of(EditLine.text(all));
        }
    }
}
