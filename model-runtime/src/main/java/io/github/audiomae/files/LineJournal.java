package io.github.audiomae.files;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A text file that grows by one line for each change of a person's work, so that ending the process at any moment
/// loses nothing; soon after, the line has reached the disk. One program has it open at a time.
///
/// Of a damaged file, the lines before the damage are read, and a copy of all of it is kept as `NAME.damaged`; an
/// incomplete last line, as an ended process leaves it, is dropped.
public final class LineJournal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LineJournal.class);

    /// From this many lines on, the file is replaced by a short one when it is opened.
    private static final int LONG = 500;

    private final Path file;
    private final ProcessLock lock;
    private final String header;
    private @Nullable FileChannel channel;
    private final AtomicBoolean syncing = new AtomicBoolean();
    private final @Nullable Path damaged;

    /// What the lines mean.
    public interface Content {
        /// Takes a line of the file, in order; the first line is not among them.
        ///
        /// @throws IllegalArgumentException if it makes no sense
        void read(String line);

        /// All that was read, as lines that have the same meaning.
        List<String> whole();
    }

    private LineJournal(Path file, ProcessLock lock, String header, Content content) throws IOException {
        this.file = file;
        this.lock = lock;
        this.header = header;
        Files.createDirectories(file.toAbsolutePath().getParent());
        Reading reading = read(file, content);
        damaged = reading.damaged();
        if (Files.exists(file)) {
            if (!reading.isSound()) {
                write(content.whole());
            }
            channel = append();
        }
    }

    private void write(List<String> lines) {
        String text = header + "\n"
                + String.join("", lines.stream().map(line -> line + "\n").toList());
        AtomicFile.write(file, draft -> Files.writeString(draft, text));
    }

    private FileChannel append() throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /// The file, made now if there was no change before.
    private FileChannel channel() throws IOException {
        FileChannel now = channel;
        if (now == null) {
            write(List.of());
            now = append();
            channel = now;
        }
        return now;
    }

    /// Opens a journal and reads it.
    ///
    /// @param file need not exist; it is made with the first line
    /// @param header first line of a new file, for people
    /// @param subject what the work is about, such as the recording
    /// @throws ProblemException if it cannot be read or written, or is open elsewhere
    public static LineJournal open(Path file, String header, Path subject, Content content) {
        ProcessLock lock = ProcessLock.take(file.resolveSibling(file.getFileName() + ".lock"))
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("journal.in-use", subject)));
        try {
            return new LineJournal(file, lock, header, content);
        } catch (IOException e) {
            lock.close();
            throw cannotKeep(file, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// What was found in a file.
    ///
    /// @param isSound whether new lines can be added as it is
    /// @param damaged the copy of a damaged file; null if nothing was damaged
    private record Reading(boolean isSound, @Nullable Path damaged) {}

    /// Reads the lines of a file.
    private static Reading read(Path file, Content content) throws IOException {
        if (!Files.exists(file)) {
            return new Reading(false, null);
        }
        byte[] bytes = Files.readAllBytes(file);
        List<String> lines = lines(bytes);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            try {
                content.read(line);
            } catch (IllegalArgumentException e) {
                LOG.warn("{} is damaged; a copy is kept", file, e);
                Path copy = file.resolveSibling(file.getFileName() + ".damaged");
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                return new Reading(false, copy);
            }
        }
        return new Reading(!lines.isEmpty() && lines.size() <= LONG && bytes[bytes.length - 1] == '\n', null);
    }

    /// The copy of all of the file, if it was damaged when it was opened.
    public Optional<Path> damaged() {
        return Optional.ofNullable(damaged);
    }

    private static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return lines;
    }

    /// Adds a line; when this returns, the end of the process cannot lose it.
    ///
    /// @param line without a line end
    /// @throws ProblemException if it cannot be written
    public void add(String line) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        try {
            FileChannel to = channel();
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
            if (!syncing.getAndSet(true)) {
                Thread.startVirtualThread(() -> sync(to));
            }
        } catch (IOException e) {
            throw cannotKeep(file, e);
        }
    }

    private void sync(FileChannel to) {
        syncing.set(false);
        try {
            to.force(false);
        } catch (IOException closed) {
            LOG.debug("{} was closed meanwhile: {}", file, closed.toString());
        }
    }

    private static ProblemException cannotKeep(Path file, IOException cause) {
        return new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("journal.not-kept", file), cause);
    }

    /// Closes the file; closing twice is harmless.
    @Override
    public void close() {
        FileChannel last = channel;
        try (lock;
                last) {
            if (last != null && last.isOpen()) {
                last.force(false);
            }
        } catch (IOException e) {
            throw cannotKeep(file, e);
        }
    }
}
