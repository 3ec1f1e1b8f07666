package io.github.audiomae.export;

import java.util.function.Function;

/// How tags are written: one of the formats for other programs, or a text for people.
///
/// @param ending the usual ending of its files, without a dot before it
/// @param writer makes a writer; what it writes to stays the caller's
public record TagStyle(String ending, Function<Appendable, TagWriter> writer) {
    TagWriter on(Appendable out) {
        return writer.apply(out);
    }
}
