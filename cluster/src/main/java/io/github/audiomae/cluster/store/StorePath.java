package io.github.audiomae.cluster.store;

import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A path of a [StoreFileSystem]: names with `/` between them. An absolute one is shown as its address.
final class StorePath implements Path {
    private final StoreFileSystem files;
    private final boolean absolute;
    private final List<String> names;

    StorePath(StoreFileSystem files, String text) {
        this(
                files,
                text.startsWith("/"),
                List.of(text.split("/", -1)).stream()
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private StorePath(StoreFileSystem files, boolean absolute, List<String> names) {
        this.files = files;
        this.absolute = absolute;
        this.names = List.copyOf(names);
    }

    /// As Hadoop writes it.
    org.apache.hadoop.fs.Path hadoop() {
        return new org.apache.hadoop.fs.Path(
                files.root().getScheme(), files.root().getAuthority(), "/" + String.join("/", names));
    }

    @Override
    public StoreFileSystem getFileSystem() {
        return files;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable Path getRoot() {
        return absolute ? new StorePath(files, true, List.of()) : null;
    }

    @Override
    public @Nullable Path getFileName() {
        return names.isEmpty() ? null : new StorePath(files, false, List.of(names.getLast()));
    }

    @Override
    public @Nullable Path getParent() {
        if (names.isEmpty() || (names.size() == 1 && !absolute)) {
            return null;
        }
        return new StorePath(files, absolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public Path getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public Path subpath(int from, int until) {
        return new StorePath(files, false, names.subList(from, until));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof StorePath path
                && path.files.equals(files)
                && path.absolute == absolute
                && names.size() >= path.names.size()
                && names.subList(0, path.names.size()).equals(path.names);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof StorePath path
                && path.files.equals(files)
                && (path.absolute
                        ? equals(path)
                        : names.size() >= path.names.size()
                                && names.subList(names.size() - path.names.size(), names.size())
                                        .equals(path.names));
    }

    @Override
    public Path normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            if (name.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!name.equals(".")) {
                kept.add(name);
            }
        }
        return new StorePath(files, absolute, kept);
    }

    @Override
    public Path resolve(Path other) {
        StorePath path = own(other);
        if (path.absolute) {
            return path;
        }
        List<String> all = new ArrayList<>(names);
        all.addAll(path.names);
        return new StorePath(files, absolute, all);
    }

    @Override
    public Path relativize(Path other) {
        StorePath path = own(other);
        if (!path.startsWith(this)) {
            throw new IllegalArgumentException(other + " is not below " + this);
        }
        return new StorePath(files, false, path.names.subList(names.size(), path.names.size()));
    }

    @Override
    public URI toUri() {
        return hadoop().toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return new StorePath(files, true, names);
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return toAbsolutePath().normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("watching");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(own(other).toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StorePath path
                && path.files.equals(files)
                && path.absolute == absolute
                && path.names.equals(names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        String text = String.join("/", names);
        if (!absolute) {
            return text;
        }
        String authority = files.root().getAuthority();
        return files.root().getScheme() + "://" + (authority == null ? "" : authority) + "/" + text;
    }

    private StorePath own(Path other) {
        if (other instanceof StorePath path && path.files.equals(files)) {
            return path;
        }
        throw new ProviderMismatchException();
    }
}
