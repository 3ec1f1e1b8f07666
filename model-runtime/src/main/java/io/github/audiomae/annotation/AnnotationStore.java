package io.github.audiomae.annotation;

import io.github.audiomae.audio.io.SoundFingerprint;
import java.nio.file.Path;

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
        Path file = folder.resolve(SoundFingerprint.of(recording) + ".jsonl");
        return new OpenAnnotations(
                file, "annotations 1 " + recording.toAbsolutePath().normalize(), recording);
    }
}
