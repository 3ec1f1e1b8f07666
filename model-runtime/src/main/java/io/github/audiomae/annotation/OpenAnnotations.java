package io.github.audiomae.annotation;

import io.github.audiomae.files.ProcessLock;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The annotations of a recording while they are open: every edit is in their file before [AnnotationDocument#apply]
/// returns, so that ending the process at any moment loses nothing; soon after, it has reached the disk.
public final class OpenAnnotations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAnnotations.class);

    private final AnnotationDocument document = new AnnotationDocument();
    private final Path file;
    private final ProcessLock lock;
    private final FileChannel channel;
    private final AtomicBoolean syncing = new AtomicBoolean();

    private OpenAnnotations(Path file, ProcessLock lock, Path recording) throws IOException {
        this.file = file;
        this.lock = lock;
        AnnotationJournal.readInto(document, file, recording);
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        document.listen(this::keep);
    }

    /// @param file the journal; need not exist
    /// @throws ProblemException if it cannot be read or written, or is open elsewhere
    static OpenAnnotations at(Path file, Path recording) {
        ProcessLock lock = ProcessLock.take(file.resolveSibling(file.getFileName() + ".lock"))
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("annotation.in-use", recording)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new OpenAnnotations(file, lock, recording);
        } catch (IOException e) {
            lock.close();
            throw cannotKeep(file, e);
        }
    }

    /// The annotations. Applying an edit throws a [ProblemException] if it cannot be written; it is made all the
    /// same.
    public AnnotationDocument document() {
        return document;
    }

    private void keep(Edit edit) {
        ByteBuffer line = StandardCharsets.UTF_8.encode(EditLine.text(edit) + "\n");
        try {
            while (line.hasRemaining()) {
                channel.write(line);
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
        } catch (IOException closedMeanwhile) {
            LOG.debug("{} was closed meanwhile: {}", file, closedMeanwhile.toString());
        }
    }

    private static ProblemException cannotKeep(Path file, IOException cause) {
        return new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("annotation.not-kept", file), cause);
    }

    /// Ends the saving; closing twice is harmless.
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
