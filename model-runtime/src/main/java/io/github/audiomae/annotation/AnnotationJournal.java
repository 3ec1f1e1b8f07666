package io.github.audiomae.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.files.AtomicFile;
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
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file that holds the annotations of a recording: one line for the recording, then one line per edit, written as
/// it
/// is made.
final class AnnotationJournal {
    private static final Logger LOG = LoggerFactory.getLogger(AnnotationJournal.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int VERSION = 1;

    /// From this many edits on, a journal is replaced by one with a single edit when it is opened.
    private static final int LONG = 500;

    private AnnotationJournal() {}

    /// Reads a journal into an empty document. Of a damaged one, whatever can be read is kept in use, and a copy of
    /// the whole file beside it.
    ///
    /// @param recording named in the file for people
    static void readInto(AnnotationDocument document, Path file, Path recording) throws IOException {
        int edits = 0;
        boolean damaged = false;
        if (Files.exists(file)) {
            List<String> lines = lines(Files.readAllBytes(file));
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                try {
                    document.change(EditLine.read(line, document));
                    edits++;
                } catch (IllegalArgumentException e) {
                    damaged = true;
                    LOG.warn("{} is damaged after {} edits; a copy is kept", file, edits, e);
                    Files.copy(
                            file,
                            file.resolveSibling(file.getFileName() + ".damaged"),
                            StandardCopyOption.REPLACE_EXISTING);
                    break;
                }
            }
        }
        if (edits == 0 || edits > LONG || damaged || !endsWithALine(file)) {
            rewrite(document, file, recording);
        }
    }

    /// The lines that are complete; a process that is ended while it writes leaves an incomplete last one.
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

    private static boolean endsWithALine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
        }
    }

    private static void rewrite(AnnotationDocument document, Path file, Path recording) {
        AtomicFile.write(file, draft -> Files.writeString(draft, header(recording) + "\n" + whole(document)));
    }

    private static String header(Path recording) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "version",
                    VERSION,
                    "recording",
                    recording.toAbsolutePath().normalize().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a header cannot be written", e);
        }
    }

    /// All of a document as one edit of an empty one.
    private static String whole(AnnotationDocument document) {
        List<Layer> first = new AnnotationDocument().layers().stream().toList();
        Edit all = new Edit(
                Edit.Kind.IMPORT, List.of(), List.copyOf(document.all()), first, List.copyOf(document.layers()));
        return all.isEmpty() ? "" : EditLine.text(all) + "\n";
    }
}
