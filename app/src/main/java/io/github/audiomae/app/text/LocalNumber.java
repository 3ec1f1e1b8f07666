package io.github.audiomae.app.text;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Numbers as a user types them in the current language: `10.24`, in German `10,24`.
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

    /// @throws NumberFormatException if the text is not a number; the field then restores its value
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
