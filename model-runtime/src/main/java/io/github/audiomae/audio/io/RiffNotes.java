package io.github.audiomae.audio.io;

import io.github.audiomae.audio.io.SoundNotes.Origination;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks the chunks of a WAV file of any form for notes about the recording.
final class RiffNotes {
    private static final int MOST_CHUNKS = 1_000;
    private static final int MOST_TEXT = 1 << 16;

    /// EBU Tech 3285, 2.3: description 256, originator 32, its reference 32, then date and time.
    private static final int DATE_AT = 320;

    private static final int DATE_BYTES = 10;
    private static final int TIME_BYTES = 8;

    private final ChunkFile file;
    private @Nullable String guano;
    private @Nullable Origination origination;
    private @Nullable String comment;
    private long longSize;

    private RiffNotes(ChunkFile file) {
        this.file = file;
    }

    /// @param start position of the first letter of `RIFF`
    /// @return empty if the file is no WAV
    static Optional<SoundNotes> read(FileChannel channel, long start) throws IOException {
        ByteBuffer letters = new ChunkFile(channel, start, ChunkFile.Style.RIFF).read(start, 4);
        String name = letters.remaining() < 4 ? "" : PcmFormat.fourLetters(letters);
        boolean wave64 = name.equals("riff");
        ChunkFile.Style style = switch (name) {
            case "riff" -> ChunkFile.Style.WAVE64;
            case "RIFX" -> ChunkFile.Style.IFF;
            case "RIFF", "RF64", "BW64" -> ChunkFile.Style.RIFF;
            default -> null;
        };
        if (style == null) {
            return Optional.empty();
        }
        RiffNotes notes = new RiffNotes(new ChunkFile(channel, start, style));
        notes.walk(start + (wave64 ? 40 : 12));
        return Optional.of(new SoundNotes(
                Optional.ofNullable(notes.guano),
                Optional.ofNullable(notes.origination),
                Optional.ofNullable(notes.comment)));
    }

    private void walk(long first) throws IOException {
        ChunkFile.Chunk chunk = file.at(first);
        for (int i = 0; i < MOST_CHUNKS && chunk != null; i++) {
            long end = chunk.start() + Math.max(0, chunk.size());
            switch (chunk.name()) {
                case "guan" -> guano = SoundNotes.text(payload(chunk), StandardCharsets.UTF_8);
                case "bext" -> origination = origination(payload(chunk));
                case "LIST" -> information(payload(chunk));
                case "ds64" -> longSize = file.read(chunk.start() + 8, 8).getLong();
                case "data" ->
                    end = chunk.start() + SoundExtent.of(file, longSized(chunk)).bytes();
                default -> {
                    // Of no interest here.
                }
            }
            chunk = file.after(end);
        }
    }

    private ChunkFile.Chunk longSized(ChunkFile.Chunk chunk) {
        boolean applies = longSize > 0 && chunk.size() == 0xFFFFFFFFL;
        return applies ? new ChunkFile.Chunk(chunk.name(), chunk.start(), longSize) : chunk;
    }

    private ByteBuffer payload(ChunkFile.Chunk chunk) throws IOException {
        return file.read(chunk.start(), (int) Math.clamp(chunk.size(), 0, MOST_TEXT));
    }

    private static @Nullable Origination origination(ByteBuffer bext) {
        if (bext.remaining() < DATE_AT + DATE_BYTES + TIME_BYTES) {
            return null;
        }
        return new Origination(
                SoundNotes.text(bext.slice(DATE_AT, DATE_BYTES), StandardCharsets.US_ASCII),
                SoundNotes.text(bext.slice(DATE_AT + DATE_BYTES, TIME_BYTES), StandardCharsets.US_ASCII));
    }

    /// The list of texts of *Multimedia Programming Interface and Data Specifications 1.0*, page 2-14.
    private void information(ByteBuffer list) {
        list.order(ByteOrder.LITTLE_ENDIAN);
        if (list.remaining() < 4 || !PcmFormat.fourLetters(list.slice(0, 4)).equals("INFO")) {
            return;
        }
        int at = 4;
        while (at + 8 <= list.limit()) {
            int size = list.getInt(at + 4);
            if (size < 0 || size > list.limit() - at - 8) {
                return;
            }
            if (PcmFormat.fourLetters(list.slice(at, 4)).equals("ICMT")) {
                comment = SoundNotes.text(list.slice(at + 8, size), StandardCharsets.UTF_8);
            }
            at += 8 + size + size % 2;
        }
    }
}
