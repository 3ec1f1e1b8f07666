package io.github.audiomae.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The word for an enum constant in files and on the command line: its name in lower case, with hyphens for
/// underscores. Renaming such a constant changes file formats.
public final class EnumWord {
    private EnumWord() {}

    /// The word of a constant, such as `patch-normalized` for `PATCH_NORMALIZED`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant for a word; empty if there is none. Underscores, which older files have, are read as hyphens.
    public static <E extends Enum<E>> Optional<E> find(Class<E> kind, @Nullable String word) {
        String read = word == null ? "" : word.replace('_', '-');
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> of(constant).equals(read))
                .findFirst();
    }
}
