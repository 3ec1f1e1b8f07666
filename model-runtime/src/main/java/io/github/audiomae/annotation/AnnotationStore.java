package io.github.audiomae.annotation;

import io.github.audiomae.audio.io.SoundFingerprint;
import io.github.audiomae.files.JournalFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// The annotations of all recordings of a person, in one folder of the program's data. They are found by the sound of a
/// recording ([SoundFingerprint]), also after it was moved or renamed, or its notes were edited.
///
/// @param folder holds nothing else; need not exist
public record AnnotationStore(Path folder) {
    /// The folder among a person's data.
    ///
    /// @param data as [io.github.audiomae.files.UserFolders#data()] gives it
    public static AnnotationStore in(Path data) {
        return new AnnotationStore(data.resolve("annotations"));
    }

    /// Opens the annotations of a recording; there are none if it has not been annotated.
    ///
    /// @return to be closed by the caller
    /// @throws io.github.audiomae.run.ProblemException if the recording or its annotations cannot be read, or
    ///     another program has them open
    public OpenAnnotations open(Path recording) {
        Path file = folder.resolve(SoundFingerprint.of(recording) + JournalFile.ENDING);
        return new OpenAnnotations(
                file, "annotations 1 " + recording.toAbsolutePath().normalize(), recording);
    }

    /// The annotations in the lines of a journal, without its header; of a damaged one, those before the damage.
    public static Collection<Annotation> read(List<String> lines) {
        AnnotationDocument document = new AnnotationDocument();
        try {
            for (String line : lines) {
                document.change(EditLine.read(line, document));
            }
        } catch (IllegalArgumentException damaged) {
            return document.all(); // who opens the recording is told, and a copy is kept
        }
        return document.all();
    }
}
