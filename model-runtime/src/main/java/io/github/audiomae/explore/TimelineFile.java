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

    private static final int MOST_CLASSES = 100_000;

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

    /// The timeline; empty if the file is damaged or belongs to another key.
    static Optional<ClassTimeline> read(TimelineKey key, Path file) throws IOException {
        CheckedInputStream summed =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), new CRC32());
        try (DataInputStream in = new DataInputStream(summed)) {
            if (in.readInt() != VERSION || !in.readUTF().equals(key.name())) {
                return Optional.empty();
            }
            double seconds = in.readDouble();
            int classes = in.readInt();
            if (!(seconds >= 0 && seconds < Integer.MAX_VALUE) || classes < 0 || classes > MOST_CLASSES) {
                return Optional.empty();
            }
            List<String> labels = new ArrayList<>();
            for (int index = 0; index < classes; index++) {
                labels.add(in.readUTF());
            }
            List<TimeSpan> spans = key.plan().spans(seconds);
            int known = in.readInt();
            long values = (long) known * classes;
            if (known < 0 || known > spans.size() || values * Float.BYTES > Files.size(file)) {
                return Optional.empty();
            }
            float[] scores = new float[Math.multiplyExact(spans.size(), classes)];
            for (int i = 0; i < values; i++) {
                scores[i] = in.readFloat();
            }
            long sum = summed.getChecksum().getValue();
            return in.readLong() == sum
                    ? Optional.of(new ClassTimeline(labels, spans, scores, known, seconds))
                    : Optional.empty();
        } catch (EOFException | ArithmeticException cut) {
            return Optional.empty();
        }
    }
}
