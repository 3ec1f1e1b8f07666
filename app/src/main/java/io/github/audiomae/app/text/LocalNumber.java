package io.github.audiomae.app.text;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Numbers that a person types, as the language writes them: `10.24`, in German `10,24`.
public final class LocalNumber extends StringConverter<Double> {
    private static final int MOST_DECIMALS = 3;

    private final NumberFormat format;

    public LocalNumber(Locale locale) {
        format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(MOST_DECIMALS);
    }

    @Override
    public String toString(@Nullable Double value) {
        return value == null ? "" : format.format(value);
    }

    /// @throws NumberFormatException for anything else than a number; the field goes back to what it held
    @Override
    public Double fromString(String text) {
        ParsePosition end = new ParsePosition(0);
        Number value = format.parse(text.strip(), end);
        if (value == null || end.getIndex() < text.strip().length()) {
            throw new NumberFormatException(text);
        }
        return value.doubleValue();
    }
}
