package io.github.audiomae.export;

import io.github.audiomae.files.AtomicFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Writes the tags of each recording to a file of its own, named after the recording.
final class TagFolder implements TagResults {
    private final Path folder;
    private final TagStyle style;
    private final Set<Path> written = new HashSet<>();

    TagFolder(Path folder, TagStyle style) {
        this.folder = folder;
        this.style = style;
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
        String name = String.valueOf(Path.of(recording.file()).getFileName());
        Path result = folder.resolve(name + "." + style.ending());
        for (int number = 2; !written.add(result); number++) {
            result = folder.resolve(name + "-" + number + "." + style.ending());
        }
        return result;
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
