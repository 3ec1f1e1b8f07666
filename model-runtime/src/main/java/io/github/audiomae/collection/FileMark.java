package io.github.audiomae.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// What tells cheaply whether a file is the same as before.
///
/// @param bytes its size
/// @param modifiedMillis when it was last changed, in milliseconds since 1970
record FileMark(long bytes, long modifiedMillis) {
    static FileMark of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileMark(attributes.size(), attributes.lastModifiedTime().toMillis());
    }

    boolean fits(CatalogueRecording recording) {
        return bytes == recording.bytes() && modifiedMillis == recording.modifiedMillis();
    }
}
