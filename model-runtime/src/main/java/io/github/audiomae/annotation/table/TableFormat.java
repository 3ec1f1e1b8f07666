package io.github.audiomae.annotation.table;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A format of tables of annotations. What is read and written again, without an edit, has the same cells in the same
/// order.
public enum TableFormat {
    /// A selection table of Raven: tab separated, with a header.
    RAVEN("selections.txt", new RavenText()),
    /// Labels of Audacity: start, end, text; perhaps a line of frequencies below. They name no recording.
    AUDACITY("txt", new AudacityText()),
    /// A table with a header, RFC 4180.
    CSV("csv", new CsvText());

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String ending;
    private final TableText text;

    TableFormat(String ending, TableText text) {
        this.ending = ending;
        this.text = text;
    }

    /// The usual ending of its files, without the dot.
    public String ending() {
        return ending;
    }

    /// The columns of a table of annotations: those of the tables that they were read from; the usual ones, and
    /// those that this program does not know, if these were of another format.
    public List<String> columns(List<Annotation> annotations) {
        Set<String> keys = new LinkedHashSet<>();
        annotations.forEach(one -> one.cells().forEach(row -> keys.addAll(row.keySet())));
        List<String> names = keys.stream().map(TableLayout::name).toList();
        TableLayout layout = new TableLayout(names);
        boolean fits = this == RAVEN
                ? names.contains(Role.START.title()) && names.contains(Role.END.title())
                : layout.has(Role.START) && layout.has(Role.END);
        if (keys.isEmpty() || fits) {
            return names;
        }
        List<String> columns = new ArrayList<>(text.usual());
        layout.keys().stream()
                .filter(key -> layout.role(key)
                        .map(role -> role == Role.CLOCK || role == Role.CLOCK_END)
                        .orElse(true))
                .map(TableLayout::name)
                .forEach(columns::add);
        return columns;
    }

    /// The format of a file, by its content.
    ///
    /// @throws ProblemException if it cannot be read
    public static TableFormat of(Path file) {
        String content = content(file);
        String first = content.lines().findFirst().orElse("");
        if (first.contains("\t")) {
            return first.toLowerCase(Locale.ROOT).contains(Role.START.title().toLowerCase(Locale.ROOT))
                    ? RAVEN
                    : AUDACITY;
        }
        return first.contains(",") ? CSV : AUDACITY;
    }

    /// Reads a file: UTF-8, else Windows-1252.
    ///
    /// @param layer of annotations for which it names none
    /// @throws ProblemException if it cannot be read or is no such table; nothing is left out
    public AnnotationTable read(Path file, String layer) {
        String content = content(file);
        try {
            return text.read(content, layer);
        } catch (LineProblem e) {
            throw new ProblemException(
                    ProblemCode.TABLE_UNREADABLE,
                    Sentence.of("annotation.table", file, e.line(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    /// Writes a file, UTF-8, whole or not at all.
    ///
    /// @throws ProblemException if that fails
    public void write(AnnotationTable table, Path file) {
        String content = text.write(table);
        AtomicFile.write(file, draft -> Files.writeString(draft, content));
    }

    private static String content(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String content = decoded(bytes);
            return content.isEmpty() || content.charAt(0) != BYTE_ORDER_MARK ? content : content.substring(1);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.TABLE_UNREADABLE, Sentence.of("annotation.table.file", file), e);
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
