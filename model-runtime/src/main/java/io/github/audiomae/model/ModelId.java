package io.github.audiomae.model;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The library's name for a model: at most 64 letters, digits, `.`, `_`, `-`; a safe file name on every operating
/// system.
///
/// @param value starts with a letter or digit, does not end with a dot, is not a Windows device name
public record ModelId(String value) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /// Endings of checkpoint files, which are dropped from names.
    private static final Set<String> ENDINGS = Set.of(".pth", ".pt", ".bin", ".ckpt", ".safetensors", ".onnx");

    public ModelId {
        if (!SAFE.matcher(value).matches()
                || DEVICE.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" cannot name a model: use at most 64 letters, digits,"
                    + " dots, hyphens and underscores, starting with a letter or digit");
        }
    }

    /// Converts any name to an id: characters that are not allowed become hyphens; a name that is an id already
    /// stays unchanged.
    ///
    /// @throws IllegalArgumentException if the name could be a path (contains `/` or `\`), or no usable character
    ///     is left
    public static ModelId fromName(String name) {
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("\"" + name + "\" cannot name a model: it holds a path separator");
        }
        String safe = name.strip()
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[._-]+", "")
                .replaceAll("[.-]+$", "");
        return new ModelId(safe.substring(0, Math.min(64, safe.length())));
    }

    /// The same for a name that a person typed.
    ///
    /// @throws ProblemException if [#fromName] refuses it
    public static ModelId named(String name) {
        try {
            return fromName(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_NAME,
                    name.indexOf('/') >= 0 || name.indexOf('\\') >= 0
                            ? Sentence.of("model.name.path", name)
                            : Sentence.of("model.name", name),
                    e);
        }
    }

    /// The id suggested for a checkpoint file: its name without the ending.
    ///
    /// @throws IllegalArgumentException if no usable character is left
    public static ModelId fromFileName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return fromName(ENDINGS.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(ending -> fileName.substring(0, fileName.length() - ending.length()))
                .orElse(fileName));
    }

    @Override
    public String toString() {
        return value;
    }
}
