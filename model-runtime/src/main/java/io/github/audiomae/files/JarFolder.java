package io.github.audiomae.files;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A folder inside a jar, which can be made a real one: native libraries cannot open files inside a jar.
///
/// @param jar open
/// @param prefix path of the folder in it, with a `/` at its end
/// @param depth how far below it files are taken: 1 takes those directly in it
public record JarFolder(ZipFile jar, String prefix, int depth) {
    /// After this time, what another version of the program has unpacked is deleted.
    private static final Duration UNUSED = Duration.ofDays(60);

    private static final Duration FRESH = Duration.ofDays(1);
    private static final String JAR = "jar:";

    /// A folder with all that is below it.
    public JarFolder(ZipFile jar, String prefix) {
        this(jar, prefix, Integer.MAX_VALUE);
    }

    /// Opens the jar that a class comes from; to be closed by the caller. The code source of the class would name the
    /// place where Java's archive of classes was made, also after a move.
    ///
    /// @throws IOException if it does not come from a jar
    public static ZipFile jarOf(Class<?> type) throws IOException {
        String address = String.valueOf(type.getResource(type.getSimpleName() + ".class"));
        int end = address.lastIndexOf("!/");
        if (!address.startsWith(JAR) || end < 0) {
            throw new IOException(type + " is in no jar");
        }
        return new ZipFile(
                Path.of(URI.create(address.substring(JAR.length(), end))).toFile());
    }

    /// The files below it, relative to it.
    public List<String> names() {
        return entries().stream().map(this::relative).toList();
    }

    /// Unpacks it into a folder of the cache whose name depends on the content. Files that are there already, with
    /// the right size, are kept.
    ///
    /// Safe when several processes unpack at once: each file appears whole, nothing is deleted, and all of them
    /// write the same. A returned folder is complete.
    ///
    /// @throws ProblemException if a file cannot be written
    /// @throws IOException if the jar is damaged
    public Path unpackInto(Path cache) throws IOException {
        Path target = cache.resolve(name() + "-" + contentKey());
        for (ZipEntry entry : entries()) {
            Path file = target.resolve(relative(entry)).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("unsafe name " + entry.getName());
            }
            if (!isWhole(file, entry)) {
                unpack(entry, file);
            }
        }
        markUsed(target);
        return target;
    }

    private void markUsed(Path target) {
        try {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(target).toInstant().isBefore(now.minus(FRESH))) {
                Files.setLastModifiedTime(target, FileTime.from(now));
            }
            for (Path other : Folders.entries(target.resolveSibling(""))) {
                if (other.getFileName().toString().matches(Pattern.quote(name()) + "-[0-9a-f]{8}")
                        && Files.getLastModifiedTime(other).toInstant().isBefore(now.minus(UNUSED))) {
                    Folders.delete(other);
                }
            }
        } catch (IOException e) {
            return; // a cache that can only be read
        }
    }

    private void unpack(ZipEntry entry, Path file) throws IOException {
        try {
            AtomicFile.write(file, draft -> copy(entry, draft));
        } catch (ProblemException e) {
            // Windows lets nobody replace a file that is in use: then another process has unpacked it.
            if (!isWhole(file, entry)) {
                throw e;
            }
        }
    }

    /// Copies a file and reads it back, to compare it with the checksum in the jar.
    private void copy(ZipEntry entry, Path draft) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
        }
        CRC32 checksum = new CRC32();
        try (InputStream written = new CheckedInputStream(Files.newInputStream(draft), checksum)) {
            written.transferTo(OutputStream.nullOutputStream());
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new IOException(entry.getName() + " was not written correctly");
        }
    }

    private static boolean isWhole(Path file, ZipEntry entry) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == entry.getSize();
    }

    private List<? extends ZipEntry> entries() {
        return jar.stream()
                .filter(entry -> !entry.isDirectory()
                        && entry.getName().startsWith(prefix)
                        && relative(entry).split("/").length <= depth)
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
    }

    private String relative(ZipEntry entry) {
        return entry.getName().substring(prefix.length());
    }

    private String name() {
        String path = prefix.substring(0, prefix.length() - 1);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String contentKey() {
        CRC32 all = new CRC32();
        for (ZipEntry entry : entries()) {
            String line = relative(entry) + " " + entry.getSize() + " " + entry.getCrc() + "\n";
            all.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().toHexDigits((int) all.getValue());
    }
}
