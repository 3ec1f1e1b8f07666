package io.github.audiomae.app.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Constants of an enum as a session's file writes them: their names in lower case.
final class Word {
    private Word() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// The constant that a file names; empty where it names none.
    static <E extends Enum<E>> Optional<E> find(Class<E> kind, @Nullable String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}
