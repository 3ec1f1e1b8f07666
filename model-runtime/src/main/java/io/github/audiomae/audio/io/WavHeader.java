package io.github.audiomae.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// Reads WAV in all its forms: RIFF, big-endian RIFX, RF64, BW64 and Sony's Wave64.
final class WavHeader {
    private static final int MAX_CHUNKS = 10_000;
    private static final int MAX_FORMAT_BYTES = 1 << 16;
    private static final int SHORTEST_FORMAT = 16;
    private static final int EXTENSIBLE_FORMAT = 26;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final long UNKNOWN = 0xFFFFFFFFL;

    private final ChunkFile file;
    private final SoundParts sound = new SoundParts();
    private byte[] format = {};
    private byte[] fact = {};
    private long longSize;

    private WavHeader(ChunkFile file) {
        this.file = file;
    }

    /// @param start position of the first letter of `RIFF`
    /// @return empty if the file has no sound or is none of these
    static Optional<SoundLayout> read(FileChannel channel, long start) throws IOException {
        ChunkFile riff = new ChunkFile(channel, start, ChunkFile.Style.RIFF);
        String name = PcmFormat.fourLetters(riff.read(start, 4));
        ChunkFile.Style style = switch (name) {
            case "riff" -> ChunkFile.Style.WAVE64;
            case "RIFX" -> ChunkFile.Style.IFF;
            default -> ChunkFile.Style.RIFF;
        };
        boolean wave64 = style == ChunkFile.Style.WAVE64;
        ByteBuffer kind = riff.read(start + (wave64 ? 24 : 8), 4);
        if (kind.remaining() < 4 || !PcmFormat.fourLetters(kind).equals(wave64 ? "wave" : "WAVE")) {
            return Optional.empty();
        }
        WavHeader header = new WavHeader(new ChunkFile(channel, start, style));
        header.walk(start + (wave64 ? 40 : 12));
        return header.layout(wave64 ? "w64" : "wav");
    }

    private void walk(long first) throws IOException {
        ChunkFile.Chunk chunk = file.at(first);
        for (int i = 0; i < MAX_CHUNKS && chunk != null; i++) {
            long end = chunk.start() + Math.max(0, chunk.size());
            switch (chunk.name()) {
                case "fmt " -> format = format.length == 0 ? payload(chunk) : format;
                case "fact" -> fact = payload(chunk);
                case "ds64" -> longSize = file.read(chunk.start() + 8, 8).getLong();
                case "data" -> end = sound.add(file, longSized(chunk), 0);
                default -> {
                    // Of no interest here.
                }
            }
            chunk = file.after(end);
        }
    }

    /// A chunk of sound with its size from `ds64`, if it is there.
    private ChunkFile.Chunk longSized(ChunkFile.Chunk chunk) {
        boolean applies = longSize > 0 && chunk.size() == UNKNOWN && sound.isEmpty();
        return applies ? new ChunkFile.Chunk(chunk.name(), chunk.start(), longSize) : chunk;
    }

    private byte[] payload(ChunkFile.Chunk chunk) throws IOException {
        ByteBuffer read = file.read(chunk.start(), (int) Math.clamp(chunk.size(), 0, MAX_FORMAT_BYTES));
        byte[] bytes = new byte[read.remaining()];
        read.get(bytes);
        return bytes;
    }

    private Optional<SoundLayout> layout(String container) {
        if (format.length < SHORTEST_FORMAT || sound.isEmpty()) {
            return Optional.empty();
        }
        Optional<PcmFormat> pcm = pcm();
        if (pcm.isPresent()) {
            return pcm.map(found -> SoundLayout.of(container, found, sound));
        }
        if (file.style() != ChunkFile.Style.RIFF) {
            return Optional.empty(); // FFmpeg reads its compressed sound.
        }
        MediaBytes bytes = new MediaBytes(Rf64.header(format, fact, sound.all()), sound.all());
        return Optional.of(new SoundLayout(bytes, container, null, sound.cut(), 0));
    }

    /// The format chunk: WAVEFORMAT, WAVEFORMATEX or WAVEFORMATEXTENSIBLE of Microsoft's mmreg.h.
    private Optional<PcmFormat> pcm() {
        ByteOrder order = file.style().order();
        ByteBuffer from = ByteBuffer.wrap(format).order(order);
        int tag = Short.toUnsignedInt(from.getShort());
        int channels = Short.toUnsignedInt(from.getShort());
        int rate = from.getInt();
        long bytesPerSecond = Integer.toUnsignedLong(from.getInt());
        int frameBytes = Short.toUnsignedInt(from.getShort());
        int bits = Short.toUnsignedInt(from.getShort());
        int validBits = bits;
        if (tag == EXTENSIBLE && format.length >= EXTENSIBLE_FORMAT) {
            validBits = Short.toUnsignedInt(from.getShort(18));
            tag = Short.toUnsignedInt(from.getShort(24));
        }
        int sampleBytes = PcmFormat.sampleBytes(bits, frameBytes, channels);
        long naturalFrame = (long) Math.ceilDiv(bits, 8) * channels;
        if (naturalFrame > 0 && bytesPerSecond == rate * naturalFrame && bytesPerSecond != (long) rate * frameBytes) {
            sampleBytes = Math.ceilDiv(bits, 8); // two of three numbers agree
        }
        return switch (tag) {
            case 1 ->
                PcmFormat.of(
                        sampleBytes == 1 ? PcmFormat.Kind.UNSIGNED : PcmFormat.Kind.SIGNED,
                        order,
                        sampleBytes,
                        validBits,
                        channels,
                        rate);
            case 3 -> PcmFormat.of(PcmFormat.Kind.FLOAT, order, sampleBytes, validBits, channels, rate);
            case 6 -> PcmFormat.of(PcmFormat.Kind.A_LAW, order, 1, 8, channels, rate);
            case 7 -> PcmFormat.of(PcmFormat.Kind.MU_LAW, order, 1, 8, channels, rate);
            default -> Optional.empty();
        };
    }
}
