package io.github.audiomae.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The text of a table of class names: in the encoding that a byte order mark states, else in UTF-8.
final class LabelText {
    private static final int MOST_BYTES = 16 << 20;
    private static final Map<String, Charset> MARKS = new LinkedHashMap<>();

    static {
        MARKS.put("\u00ef\u00bb\u00bf", UTF_8);
        MARKS.put("\u00ff\u00fe", UTF_16LE);
        MARKS.put("\u00fe\u00ff", UTF_16BE);
    }

    private LabelText() {}

    /// @throws UnreadableLabels if it is no text in such an encoding
    static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableLabels(Sentence.of("labels.large", MOST_BYTES >> 20));
            }
            return of(bytes);
        } catch (NoSuchFileException e) {
            throw new UnreadableLabels(Sentence.of("labels.gone"));
        } catch (IOException e) {
            throw new UnreadableLabels(Sentence.untranslated(e.getMessage()));
        }
    }

    static String of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(3, bytes.length), ISO_8859_1);
        for (Map.Entry<String, Charset> mark : MARKS.entrySet()) {
            if (head.startsWith(mark.getKey())) {
                int begin = mark.getKey().length();
                return decode(
                        ByteBuffer.wrap(bytes, begin, bytes.length - begin).slice(), mark.getValue());
            }
        }
        return decode(ByteBuffer.wrap(bytes), UTF_8);
    }

    private static String decode(ByteBuffer bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(bytes.remaining() * decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        String read = text.flip().toString();
        int zero = read.indexOf('\0');
        if (result.isError() || zero >= 0) {
            String before = zero >= 0 ? read.substring(0, zero) : read;
            throw new UnreadableLabels(
                    Sentence.of("labels.encoding", before.lines().count() + (before.endsWith("\n") ? 1 : 0)));
        }
        return read;
    }
}
