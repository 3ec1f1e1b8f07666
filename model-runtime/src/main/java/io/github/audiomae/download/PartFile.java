package io.github.audiomae.download;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that is not complete yet and, beside it, what its server said about it, so that a later run can continue.
final class PartFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path whole;
    private final Path data;
    private final Path note;

    /// @param whole the complete file
    PartFile(Path whole) {
        this.whole = whole;
        data = whole.resolveSibling(whole.getFileName() + ".part");
        note = whole.resolveSibling(whole.getFileName() + ".part.json");
    }

    /// What is known of the file to which the part belongs.
    ///
    /// @param tag the server's strong entity tag, or null
    /// @param sha256 the hub's hash of the complete file, or null
    /// @param bytes size of the complete file, 0 if unknown
    record Note(@Nullable String tag, @Nullable String sha256, long bytes) {
        static Note of(Answer answer, RemoteFile file) {
            return new Note(
                    answer.strongTag().orElse(null),
                    answer.sha256().or(file::sha256).orElse(null),
                    answer.wholeBytes().orElse(file.bytes()));
        }

        /// Whether bytes may be appended: either the server's tag or the final hash proves that the file is the same.
        boolean allowsResuming() {
            return tag != null || sha256 != null;
        }

        /// Whether both notes describe the same file.
        boolean agreesWith(Note other) {
            boolean sameTag = tag == null || other.tag == null || tag.equals(other.tag);
            boolean sameHash = sha256 == null || other.sha256 == null || sha256.equals(other.sha256);
            return (sha256 != null && sha256.equals(other.sha256)) || (sameTag && sameHash);
        }
    }

    /// The complete file.
    Path whole() {
        return whole;
    }

    /// The bytes received so far.
    Path data() {
        return data;
    }

    /// Number of bytes received so far.
    long length() throws IOException {
        return Files.isRegularFile(data) ? Files.size(data) : 0;
    }

    /// The note beside the part; empty if there is none that can be read.
    Optional<Note> note() {
        try {
            return Files.isRegularFile(note)
                    ? Optional.ofNullable(JSON.readValue(note.toFile(), Note.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Discards the bytes and writes a new note.
    void restart(Note about) throws IOException {
        discard();
        Files.write(note, JSON.writeValueAsBytes(about));
    }

    /// Moves the completed file into place.
    void finish() throws IOException {
        Files.move(data, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(note);
    }

    void discard() throws IOException {
        Files.deleteIfExists(data);
        Files.deleteIfExists(note);
    }
}
