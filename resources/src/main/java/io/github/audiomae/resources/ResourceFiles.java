package io.github.audiomae.resources;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/// Where the files of this module are: models, sample sounds, icons.
public final class ResourceFiles {
    /// The folder of the files below [#location()], with a `/` at its end.
    public static final String ROOT = ResourceFiles.class.getPackageName().replace('.', '/') + "/";

    private ResourceFiles() {}

    /// The folder or jar of this module.
    ///
    /// Found through the class file: its `CodeSource` would name the place where the archive of classes was
    /// made, even after a move.
    public static Path location() {
        String file = Objects.requireNonNull(ResourceFiles.class.getResource("ResourceFiles.class"))
                .toString();
        String above = file.substring(0, file.length() - (ROOT + "ResourceFiles.class").length());
        String location = above.startsWith("jar:") ? above.substring("jar:".length(), above.lastIndexOf("!/")) : above;
        return Path.of(URI.create(location));
    }
}
