package io.github.audiomae.export;

import io.github.audiomae.files.AtomicFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Writes the tags of each recording to a file of its own, named after the recording.
final class TagFolder implements TagResults {
    private final Path folder;
    private final TagStyle style;
    private final UnaryOperator<Path> places;

    TagFolder(Path folder, TagStyle style, UnaryOperator<Path> places) {
        this.folder = folder;
        this.style = style;
        this.places = places;
    }

    @Override
    public void add(RecordingTags recording) {
        AtomicFile.write(fileFor(recording), path -> {
            try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
                TagWriter own = style.on(out);
                own.begin();
                own.add(recording);
                own.end();
            }
        });
    }

    private Path fileFor(RecordingTags recording) {
        return Sidecar.appended(folder.resolve(places.apply(Path.of(recording.file()))), "." + style.ending());
    }

    @Override
    public void finish() {
        // Every file is complete already.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
