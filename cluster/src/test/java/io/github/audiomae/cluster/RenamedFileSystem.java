package io.github.audiomae.cluster;

import java.net.URI;
import org.apache.hadoop.fs.RawLocalFileSystem;

/// The files of this machine under another scheme, so that only Hadoop can read them.
public final class RenamedFileSystem extends RawLocalFileSystem {
    private static final URI ROOT = URI.create("records:///");

    @Override
    public String getScheme() {
        return ROOT.getScheme();
    }

    @Override
    public URI getUri() {
        return ROOT;
    }
}
