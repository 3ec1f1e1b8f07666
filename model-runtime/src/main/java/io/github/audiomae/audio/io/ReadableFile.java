package io.github.audiomae.audio.io;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Tells why a path leads to no file that can be read, before anything is read from it.
final class ReadableFile {
    private ReadableFile() {}

    /// @throws ProblemException if the path is missing, no regular file, empty, or may not be read
    static void require(Path path) {
        if (Files.isDirectory(path)) {
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.folder", path));
        }
        if (isMisnamed(path)) {
            String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
            throw new ProblemException(
                    ProblemCode.SOUND_UNREADABLE,
                    encoding.equals("UTF-8")
                            ? Sentence.of("sound.name", path)
                            : Sentence.of("sound.name.locale", path, encoding));
        }
        if (!Files.exists(path)) {
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.missing", path));
        }
        if (!Files.isRegularFile(path)) {
            // Opening a pipe waits for whoever fills it, and cannot be read twice.
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.pipe", path));
        }
        try {
            if (Files.size(path) == 0) {
                throw new ProblemException(ProblemCode.SOUND_UNKNOWN, Sentence.of("sound.empty", path));
            }
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", path), e);
        }
        if (!Files.isReadable(path)) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", path));
        }
    }

    /// Whether the bytes of a name are not text in the encoding of the locale, so that the name in which they were
    /// replaced leads nowhere.
    private static boolean isMisnamed(Path path) {
        String name = path.toString();
        try {
            return name.indexOf('\uFFFD') >= 0 && !Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return true; // the encoding of the locale has no such character
        }
    }
}
