package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// A timeline as a file: its key's name, its classes, the scores of the classified windows, and a checksum of all
/// (big-endian).
final class TimelineFile {
    /// To be changed whenever scores change: recordings with files of another version are classified again.
    private static final int VERSION = 0x414D4801;

    private TimelineFile() {}

    static void write(TimelineKey key, ClassTimeline timeline, Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (DataOutputStream out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), sum))) {
            out.writeInt(VERSION);
            out.writeUTF(key.name());
            out.writeDouble(timeline.seconds());
            out.writeInt(timeline.labels().size());
            for (String label : timeline.labels()) {
                out.writeUTF(label);
            }
            out.writeInt(timeline.known());
            for (int window = 0; window < timeline.known(); window++) {
                for (int index = 0; index < timeline.labels().size(); index++) {
                    out.writeFloat(timeline.score(window, index));
                }
            }
            out.writeLong(sum.getValue());
        }
    }

    /// The timeline; empty if the file is damaged or belongs to another key. Nothing in the file is believed before its
    /// checksum is: a damaged length of the recording would ask for more memory than there is.
    static Optional<ClassTimeline> read(TimelineKey key, Path file) throws IOException {
        if (!isWhole(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != VERSION || !in.readUTF().equals(key.name())) {
                return Optional.empty();
            }
            double seconds = in.readDouble();
            int classes = in.readInt();
            List<String> labels = new ArrayList<>();
            for (int index = 0; index < classes; index++) {
                labels.add(in.readUTF());
            }
            List<TimeSpan> spans = key.plan().spans(seconds);
            int known = in.readInt();
            if (known > spans.size()) {
                return Optional.empty();
            }
            float[] scores = new float[Math.multiplyExact(spans.size(), classes)];
            for (int i = 0; i < known * classes; i++) {
                scores[i] = in.readFloat();
            }
            return Optional.of(new ClassTimeline(labels, spans, scores, known, seconds));
        }
    }

    private static boolean isWhole(Path file) throws IOException {
        CheckedInputStream summed =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), new CRC32());
        try (DataInputStream in = new DataInputStream(summed)) {
            in.skipNBytes(Files.size(file) - Long.BYTES);
            long sum = summed.getChecksum().getValue();
            return in.readLong() == sum;
        } catch (EOFException tooShort) {
            return false;
        }
    }
}
