package io.github.audiomae.annotation.table;

import io.github.audiomae.files.Numbers;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Numbers in the cells of tables.
final class CellNumber {
    private static final int DECIMALS = 6;

    /// A cell is written as it was read if its number has not changed by more than this.
    private static final double SAME = 5e-7;

    private CellNumber() {}

    /// The number of a cell; a comma may stand for the decimal point.
    static OptionalDouble read(@Nullable String cell) {
        if (cell == null || cell.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            double value =
                    Double.parseDouble(cell.indexOf('.') < 0 ? cell.strip().replace(',', '.') : cell.strip());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    /// The text of a cell: as it was, if it stands for this number.
    static String write(double value, @Nullable String before) {
        OptionalDouble old = read(before);
        if (before != null && old.isPresent() && Math.abs(old.getAsDouble() - value) <= SAME) {
            return before;
        }
        return Numbers.rounded(value, DECIMALS);
    }
}
