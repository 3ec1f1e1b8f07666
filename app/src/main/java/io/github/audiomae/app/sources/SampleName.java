package io.github.audiomae.app.sources;

import java.nio.file.Path;

/// The name of a bundled sound: its file name without the extension.
final class SampleName {
    private SampleName() {}

    static String of(Path sample) {
        String file = String.valueOf(sample.getFileName());
        int dot = file.indexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
