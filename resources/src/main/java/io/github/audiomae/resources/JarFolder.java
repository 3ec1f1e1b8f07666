package io.github.audiomae.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A folder inside a jar.
///
/// @param jar open
/// @param prefix path of the folder in it, with a `/` at its end
record JarFolder(ZipFile jar, String prefix) {
    /// The files below it, relative to it.
    List<String> names() {
        return entries().stream().map(this::relative).toList();
    }

    /// Unpacks it into a folder of the cache whose name depends on the content: once, whole or not at all.
    ///
    /// Every file is read back and compared with the checksum in the jar. A folder that is there already is used
    /// as it is, if its files have the right sizes.
    Path unpackInto(Path cache) throws IOException {
        Path target = cache.resolve(name() + "-" + contentKey());
        if (isWhole(target)) {
            return target;
        }
        Files.createDirectories(cache);
        Path staging = cache.resolve(".unpacking-" + UUID.randomUUID());
        try {
            for (ZipEntry entry : entries()) {
                Path file = staging.resolve(relative(entry)).normalize();
                if (!file.startsWith(staging)) {
                    throw new IOException("unsafe name " + entry.getName());
                }
                unpack(entry, file);
            }
            moveIntoPlace(staging, target, cache);
        } finally {
            delete(staging);
        }
        return target;
    }

    private void moveIntoPlace(Path staging, Path target, Path cache) throws IOException {
        if (Files.exists(target)) {
            // Damaged by somebody; moved away in one step, so that no reader meets a folder being deleted.
            Path damaged = cache.resolve(".damaged-" + UUID.randomUUID());
            Files.move(target, damaged, StandardCopyOption.ATOMIC_MOVE);
            delete(damaged);
        }
        try {
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process may have unpacked the same folder in the meantime: theirs is as good.
            if (!isWhole(target)) {
                throw e;
            }
        }
    }

    private void unpack(ZipEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        CRC32 checksum = new CRC32();
        try (InputStream written = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            written.transferTo(OutputStream.nullOutputStream());
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new IOException(file + " was not written correctly");
        }
    }

    private boolean isWhole(Path target) throws IOException {
        for (ZipEntry entry : entries()) {
            Path file = target.resolve(relative(entry));
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
                return false;
            }
        }
        return true;
    }

    private List<? extends ZipEntry> entries() {
        return jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
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

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
