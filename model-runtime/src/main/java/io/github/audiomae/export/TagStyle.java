package io.github.audiomae.export;

import java.util.function.Function;

/// How tags are written: in one of the formats for other programs, or as text for people.
///
/// @param ending the usual ending of its files, without the dot
/// @param writer makes a writer, which does not close its output
public record TagStyle(String ending, Function<Appendable, TagWriter> writer) {
    TagWriter on(Appendable out) {
        return writer.apply(out);
    }
}
