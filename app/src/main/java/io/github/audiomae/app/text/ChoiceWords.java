package io.github.audiomae.app.text;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The texts for the items of a list of choices; no choice has no text.
public final class ChoiceWords<T> extends StringConverter<T> {
    private final Function<T, String> words;

    public ChoiceWords(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T item) {
        return item == null ? "" : words.apply(item);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("items can only be chosen, not typed");
    }
}
