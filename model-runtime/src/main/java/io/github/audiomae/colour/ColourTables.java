package io.github.audiomae.colour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Reads colour tables from `colour-maps.txt`: one map per line, its name, a space, 256 times `rrggbb`.
final class ColourTables {
    private static final int ENTRIES = 256;
    private static final int OPAQUE = 0xFF000000;

    private ColourTables() {}

    static int[] named(String name) {
        return text().lines()
                .filter(line -> line.startsWith(name + ' '))
                .map(line -> parse(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("colour-maps.txt has no table " + name));
    }

    /// Equal steps of grey from black to white or, if inverted, from white to black.
    static int[] ramp(boolean inverted) {
        int[] argb = new int[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            int step = inverted ? ENTRIES - 1 - i : i;
            argb[i] = OPAQUE | step << 16 | step << 8 | step;
        }
        return argb;
    }

    private static int[] parse(String hex) {
        int[] argb = new int[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            argb[i] = OPAQUE | Integer.parseInt(hex, 6 * i, 6 * i + 6, 16);
        }
        return argb;
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(ColourTables.class.getResourceAsStream("colour-maps.txt"), "colour-maps.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
