package io.github.audiomae.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes PyTorch zip files around any pickle.
final class TorchZip {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    static TorchZip around(byte[] pickle) throws IOException {
        return new TorchZip().member("archive/data.pkl", pickle);
    }

    TorchZip member(String name, byte[] content) throws IOException {
        store(zip, name, content);
        return this;
    }

    /// Adds an uncompressed member, as PyTorch does.
    static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /// A compressed member that expands to `size` zero bytes.
    TorchZip bomb(String name, int size) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = zip;
        out.write(new byte[size]);
        zip.closeEntry();
        return this;
    }

    byte[] toBytes() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    Path write(Path folder) throws IOException {
        return Files.write(folder.resolve("made.pth"), toBytes());
    }
}
