package io.github.audiomae.app.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Text for a person, in UTF-8. Characters that would control the terminal, or reverse the direction of writing, become
/// visible as `\u001B`: file names, labels and names of models come from outside and may contain them.
///
/// Line ends and tabs pass. Not thread-safe by itself; a `PrintStream` around it is.
public final class VisibleText extends FilterOutputStream {
    private static final int CONTINUATION = 0x80;

    private final byte[] held = new byte[4];
    private int count;

    public VisibleText(OutputStream out) {
        super(out);
    }

    /// A text as one line: line ends and tabs become visible too.
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || isControl(point)) {
                line.append(visible(point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteArrayOutputStream passed = new ByteArrayOutputStream(length + held.length);
        for (int i = offset; i < offset + length; i++) {
            take(bytes[i], passed);
        }
        out.write(passed.toByteArray());
    }

    /// Holds a character until it is whole, and a carriage return until it is known whether a line ends there.
    private void take(byte next, ByteArrayOutputStream passed) {
        if (count > 0 && held[0] == '\r') {
            count = 0;
            passed.writeBytes(next == '\n' ? new byte[] {'\r'} : visible('\r').getBytes(UTF_8));
        } else if (count > 0 && (next & 0xC0) != CONTINUATION) {
            passed.write(held, 0, count); // not UTF-8
            count = 0;
        }
        held[count++] = next;
        if (count == length(held[0]) && next != '\r') {
            int point = new String(held, 0, count, UTF_8).codePointAt(0);
            if (isControl(point)) {
                passed.writeBytes(visible(point).getBytes(UTF_8));
            } else {
                passed.write(held, 0, count);
            }
            count = 0;
        }
    }

    /// Bytes of the character that begins with this one.
    private static int length(byte first) {
        int leading = Integer.numberOfLeadingZeros(~first << 24);
        return leading < 2 || leading > 4 ? 1 : leading;
    }

    /// Control characters of both sets, and those that change the direction of writing (Unicode Annex 9).
    private static boolean isControl(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\t')
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x2028
                || point == 0x2029;
    }

    private static String visible(int point) {
        return String.format(Locale.ROOT, "\\u%04X", point);
    }
}
