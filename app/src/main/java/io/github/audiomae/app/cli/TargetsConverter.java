package io.github.audiomae.app.cli;

import io.github.audiomae.model.Targets;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `raw` or `patch-normalized`, spelled as in `model.json`.
final class TargetsConverter implements ITypeConverter<Targets> {
    @Override
    public Targets convert(String value) {
        return switch (value) {
            case "raw" -> Targets.RAW;
            case "patch-normalized", "patch_normalized" -> Targets.PATCH_NORMALIZED;
            default -> throw new TypeConversionException("'" + value + "' is neither raw nor patch-normalized");
        };
    }
}
