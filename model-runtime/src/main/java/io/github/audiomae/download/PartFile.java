package io.github.audiomae.download;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that is not all there yet, and beside it what its server said of it: enough to go on another day.
final class PartFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path whole;
    private final Path data;
    private final Path note;

    /// @param whole the file to be
    PartFile(Path whole) {
        this.whole = whole;
        data = whole.resolveSibling(whole.getFileName() + ".part");
        note = whole.resolveSibling(whole.getFileName() + ".part.json");
    }

    /// What is known of the file that the part belongs to.
    ///
    /// @param tag the server's strong entity tag, or null
    /// @param sha256 the whole file's hash as the hub says, or null
    /// @param bytes of the whole file, 0 when not known
    record Note(@Nullable String tag, @Nullable String sha256, long bytes) {
        static Note of(Answer answer, RemoteFile file) {
            return new Note(
                    answer.strongTag().orElse(null),
                    answer.sha256().or(file::sha256).orElse(null),
                    answer.wholeBytes().orElse(file.bytes()));
        }

        /// Whether more bytes can be added: the server can see that the file is the same, or we can in the end.
        boolean allowsResuming() {
            return tag != null || sha256 != null;
        }

        /// Whether both speak of the same file.
        boolean agreesWith(Note other) {
            boolean sameTag = tag == null || other.tag == null || tag.equals(other.tag);
            boolean sameHash = sha256 == null || other.sha256 == null || sha256.equals(other.sha256);
            return (sha256 != null && sha256.equals(other.sha256)) || (sameTag && sameHash);
        }
    }

    /// The file to be.
    Path whole() {
        return whole;
    }

    /// What there is of it.
    Path data() {
        return data;
    }

    /// Bytes there are.
    long length() throws IOException {
        return Files.isRegularFile(data) ? Files.size(data) : 0;
    }

    /// What was noted; empty where nothing readable was.
    Optional<Note> note() {
        try {
            return Files.isRegularFile(note)
                    ? Optional.of(JSON.readValue(note.toFile(), Note.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Begins anew.
    void restart(Note about) throws IOException {
        discard();
        Files.write(note, JSON.writeValueAsBytes(about));
    }

    /// Puts the file in its place.
    void finish() throws IOException {
        Files.move(data, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(note);
    }

    void discard() throws IOException {
        Files.deleteIfExists(data);
        Files.deleteIfExists(note);
    }
}
