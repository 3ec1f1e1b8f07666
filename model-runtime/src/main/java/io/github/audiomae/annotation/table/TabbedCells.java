package io.github.audiomae.annotation.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lines of cells separated by tabs, without quotes.
final class TabbedCells {
    private TabbedCells() {}

    static List<String> read(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    /// One line with its end; characters that would end a cell or a line become visible, such as `\u0009`.
    static String write(List<String> cells) {
        return cells.stream().map(TabbedCells::plain).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String plain(String cell) {
        if (cell.chars().noneMatch(Character::isISOControl)) {
            return cell;
        }
        StringBuilder plain = new StringBuilder();
        cell.codePoints()
                .forEach(point -> plain.append(
                        Character.isISOControl(point)
                                ? String.format(Locale.ROOT, "\\u%04X", point)
                                : Character.toString(point)));
        return plain.toString();
    }
}
