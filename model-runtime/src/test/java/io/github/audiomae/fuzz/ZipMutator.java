package io.github.audiomae.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Damages a member of a zip file and packs it again, so that its check sum is right; or the zip file itself.
final class ZipMutator implements Mutator {
    private final Mutator bytes = new ByteMutator();
    private final Map<String, byte[]> members = new LinkedHashMap<>();

    /// @param file sound
    ZipMutator(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    members.put(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    @Override
    public byte[] damaged(byte[] sound, byte[] other, Random random) {
        if (random.nextInt(3) == 0) {
            return bytes.damaged(sound, other, random);
        }
        List<String> names = List.copyOf(members.keySet());
        // The first member of a checkpoint describes all the others.
        String name = names.get(random.nextBoolean() ? 0 : random.nextInt(names.size()));
        Map<String, byte[]> changed = new LinkedHashMap<>(members);
        if (random.nextInt(20) == 0) {
            changed.remove(name);
        } else {
            changed.put(name, bytes.damaged(members.getOrDefault(name, new byte[0]), other, random));
        }
        try {
            return packed(changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                CRC32 checksum = new CRC32();
                checksum.update(member.getValue());
                ZipEntry entry = new ZipEntry(member.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(member.getValue().length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
