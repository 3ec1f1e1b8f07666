package io.github.audiomae.resources;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// Where the files of this module are: models, sample sounds, icons.
public final class ResourceFiles {
    /// The folder of the files below [#location()], with a `/` at its end.
    public static final String ROOT = ResourceFiles.class.getPackageName().replace('.', '/') + "/";

    private ResourceFiles() {}

    /// The folder or jar of this module.
    public static Path location() {
        try {
            return Path.of(Objects.requireNonNull(
                            ResourceFiles.class.getProtectionDomain().getCodeSource(), "the classes' location")
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
