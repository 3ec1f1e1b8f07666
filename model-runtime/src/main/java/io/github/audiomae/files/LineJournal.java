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
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final FileChannel channel;
    private final AtomicBoolean syncing = new AtomicBoolean();

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
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!isSound(file, content)) {
            String text = header + "\n"
                    + String.join(
                            "",
                            content.whole().stream().map(line -> line + "\n").toList());
            AtomicFile.write(file, draft -> Files.writeString(draft, text));
        }
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /// Opens a journal and reads it.
    ///
    /// @param file need not exist
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

    /// Reads the lines of a file.
    ///
    /// @return whether new lines can be added as it is
    private static boolean isSound(Path file, Content content) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        List<String> lines = lines(bytes);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            try {
                content.read(line);
            } catch (IllegalArgumentException e) {
                LOG.warn("{} is damaged; a copy is kept", file, e);
                Files.copy(
                        file,
                        file.resolveSibling(file.getFileName() + ".damaged"),
                        StandardCopyOption.REPLACE_EXISTING);
                return false;
            }
        }
        return !lines.isEmpty() && lines.size() <= LONG && bytes[bytes.length - 1] == '\n';
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
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw cannotKeep(file, e);
        }
        if (!syncing.getAndSet(true)) {
            Thread.startVirtualThread(this::sync);
        }
    }

    private void sync() {
        syncing.set(false);
        try {
            channel.force(false);
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
        try (lock;
                channel) {
            if (channel.isOpen()) {
                channel.force(false);
            }
        } catch (IOException e) {
            throw cannotKeep(file, e);
        }
    }
}
