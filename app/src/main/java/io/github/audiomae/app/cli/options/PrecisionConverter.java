package io.github.audiomae.app.cli.options;

import io.github.audiomae.files.EnumWord;
import io.github.audiomae.model.Precision;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `fp32` or `int8`.
public final class PrecisionConverter implements ITypeConverter<Precision> {
    @Override
    public Precision convert(String value) {
        return EnumWord.find(Precision.class, value)
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is neither fp32 nor int8"));
    }
}
