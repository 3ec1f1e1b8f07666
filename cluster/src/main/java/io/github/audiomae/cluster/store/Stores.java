package io.github.audiomae.cluster.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/// Finds the file system of a location: this machine's for a path or a `file:` address, Hadoop's for everything else.
public final class Stores {
    private static final Map<URI, StoreFileSystem> OPEN = new ConcurrentHashMap<>();
    private static volatile Configuration settings = new Configuration();

    private Stores() {}

    /// Uses these settings of Hadoop from now on, such as the addresses and credentials of an object store.
    public static void use(Configuration hadoop) {
        settings = hadoop;
    }

    /// Whether a location is a path of this machine.
    public static boolean isLocal(String location) {
        return scheme(location).isEmpty() || scheme(location).equals("file");
    }

    /// A location as a path.
    ///
    /// @param location a path of this machine, or an address such as `s3a://bucket/folder`
    public static Path path(String location) {
        if (scheme(location).isEmpty()) {
            return Path.of(location);
        }
        org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(location);
        URI address = place.toUri();
        if (scheme(location).equals("file")) {
            return Path.of(address.getPath());
        }
        URI root = URI.create(
                address.getScheme() + "://" + (address.getAuthority() == null ? "/" : address.getAuthority()));
        return OPEN.computeIfAbsent(root, Stores::open).getPath(address.getPath());
    }

    private static StoreFileSystem open(URI root) {
        try {
            return new StoreFileSystem(root, org.apache.hadoop.fs.FileSystem.get(root, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The scheme of an address; empty for a path. A single letter is a drive of Windows.
    private static String scheme(String location) {
        int colon = location.indexOf(':');
        return colon > 1 && location.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")
                ? location.substring(0, colon)
                : "";
    }
}
