package io.github.audiomae.app.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {
    @ParameterizedTest
    @CsvSource({
        "001B, clears the screen",
        "0007, beeps",
        "0008, goes back",
        "007F, deletes",
        "009B, begins a sequence as one character",
        "202E, writes from right to left",
        "2066, isolates",
        "2028, ends the line"
    })
    void whatControlsTheTerminalBecomesVisible(String code) throws IOException {
        String text = "a" + Character.toString(Integer.parseInt(code, 16)) + "[2Jb";

        assertThat(written(text.getBytes(UTF_8))).isEqualTo("a\\u" + code + "[2Jb");
        assertThat(VisibleText.line(text)).isEqualTo("a\\u" + code + "[2Jb");
    }

    @Test
    void allWritingPasses() throws IOException {
        String text = "Grüße, 声音, 🦉 — naïve\tÉ\nمرحبا\r\n";

        assertThat(written(text.getBytes(UTF_8))).isEqualTo(text);
    }

    @Test
    void aCarriageReturnPassesOnlyAtTheEndOfALine() throws IOException {
        assertThat(written("done\rfailed\r\n".getBytes(UTF_8))).isEqualTo("done\\u000Dfailed\r\n");
    }

    @Test
    void bytesThatAreNotUtf8AreKept() throws IOException {
        byte[] latin = {'a', (byte) 0xE9, 'b', (byte) 0x80, '\n'};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new VisibleText(bytes).write(latin);

        assertThat(bytes.toByteArray()).isEqualTo(latin);
    }

    @Test
    void aNameOfTwoLinesIsOneLine() {
        assertThat(VisibleText.line("a\nFailed: b.wav")).isEqualTo("a\\u000AFailed: b.wav");
    }

    /// Byte by byte, as characters may be torn between two writes.
    private static String written(byte[] text) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(new VisibleText(whole), false, UTF_8)) {
            out.write(text);
        }
        ByteArrayOutputStream torn = new ByteArrayOutputStream();
        VisibleText out = new VisibleText(torn);
        for (byte one : text) {
            out.write(one);
        }
        assertThat(torn.toString(UTF_8)).isEqualTo(whole.toString(UTF_8));
        return whole.toString(UTF_8);
    }
}
