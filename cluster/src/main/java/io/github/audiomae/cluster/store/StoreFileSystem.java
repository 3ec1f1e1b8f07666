package io.github.audiomae.cluster.store;

import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;

/// One of Hadoop's file systems, for reading.
final class StoreFileSystem extends FileSystem {
    private final URI root;
    private final StoreProvider provider;

    StoreFileSystem(URI root, org.apache.hadoop.fs.FileSystem files) {
        this.root = root;
        provider = new StoreProvider(this, files);
    }

    /// Scheme and authority.
    URI root() {
        return root;
    }

    @Override
    public StoreProvider provider() {
        return provider;
    }

    @Override
    public Path getPath(String first, String... more) {
        return new StorePath(this, more.length == 0 ? first : first + "/" + String.join("/", more));
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("Hadoop closes its file systems when the process ends");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(getPath("/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException("patterns");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("owners");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("watching");
    }
}
