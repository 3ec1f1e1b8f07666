package io.github.audiomae.audio.io;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the sound of a file is, by this program's own reading of the headers, and how FFmpeg is given it.
///
/// FFmpeg takes the width of samples from their valid bits and believes every size, so uncompressed sound is handed to
/// it behind a header that is right. Everything else is passed on as it is, without what follows its last chunk.
///
/// @param bytes what FFmpeg reads
/// @param container FFmpeg's name of the container; null where FFmpeg recognises it
/// @param pcm how the samples are stored; null where FFmpeg finds out
/// @param cut whether the file ends before the sound does
/// @param leftOutSeconds length of what follows the sound and is not part of it by the header, if it were sound
record SoundLayout(
        MediaBytes bytes,
        @Nullable String container,
        @Nullable PcmFormat pcm,
        boolean cut,
        double leftOutSeconds) {
    private static final int ID3_HEADER_BYTES = 10;
    private static final int ID3_FOOTER_FLAG = 0x10;
    private static final int MAX_TAGS = 16;
    private static final int BLOCK_BYTES = 1 << 16;
    private static final byte[] ZEROS = new byte[BLOCK_BYTES];

    /// Zeros that may end a frame of FLAC (its check sum) and a block of samples in Matroska. FFmpeg takes zeros behind
    /// MPEG audio for a frame more.
    private static final int FLAC_ZEROS = 2;

    private static final int MATROSKA_ZEROS = 1 << 20;

    /// Reads the headers of a file.
    ///
    /// @throws IOException if the file cannot be read
    static SoundLayout of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long start = afterTags(channel);
            Optional<SoundLayout> found = switch (letters(channel, start)) {
                case "RIFF", "RF64", "BW64", "RIFX", "riff" -> WavHeader.read(channel, start);
                case "FORM" -> AiffHeader.read(channel, start);
                case "caff" -> CafHeader.read(channel, start);
                case ".snd" -> AuHeader.read(channel, start);
                case "OggS" -> Optional.of(asItIs(start, ContainerEnd.ofOgg(channel, endOfStream(channel, 0))));
                case "fLaC" -> Optional.of(asItIs(start, endOfStream(channel, FLAC_ZEROS)));
                case "\u001AE\u00DF\u00A3" -> Optional.of(asItIs(start, endOfStream(channel, MATROSKA_ZEROS)));
                default -> isMpeg(channel, start) ? Optional.of(asItIs(0, endOfStream(channel, 0))) : Optional.empty();
            };
            return found.orElseGet(() -> asItIs(0, size(channel)));
        } catch (BufferUnderflowException e) {
            return asItIs(0, Files.size(file)); // a header that is cut off: FFmpeg judges it
        }
    }

    /// A part of the file as it is.
    static SoundLayout asItIs(long start, long end) {
        return new SoundLayout(MediaBytes.of(start, end), null, null, false, 0);
    }

    /// Position in the file after the last byte that FFmpeg is given.
    long end() {
        MediaBytes.Part last = bytes.parts().getLast();
        return last.start() + last.length();
    }

    /// Uncompressed sound.
    static SoundLayout of(String container, PcmFormat pcm, SoundParts parts) {
        List<MediaBytes.Part> whole = parts.wholeFrames(pcm.frameBytes());
        byte[] head = Rf64.header(pcm.wavFormat(), new byte[0], whole);
        double seconds = parts.leftOut() / (double) pcm.frameBytes() / pcm.sampleRateHz();
        return new SoundLayout(new MediaBytes(head, whole), container, pcm, parts.cut(), seconds);
    }

    /// Position after the ID3v2 tags that some programs put in front of any file (id3.org, ID3v2.4 structure, 3.1).
    static long afterTags(FileChannel channel) throws IOException {
        long position = 0;
        for (int i = 0; i < MAX_TAGS; i++) {
            ByteBuffer tag = read(channel, position, ID3_HEADER_BYTES);
            if (tag.remaining() < ID3_HEADER_BYTES || tag.get(0) != 'I' || tag.get(1) != 'D' || tag.get(2) != '3') {
                break;
            }
            int size = 0;
            for (int at = 6; at < ID3_HEADER_BYTES; at++) {
                size = size << 7 | tag.get(at) & 0x7F;
            }
            boolean footer = (tag.get(5) & ID3_FOOTER_FLAG) != 0;
            position += ID3_HEADER_BYTES + size + (footer ? ID3_HEADER_BYTES : 0);
        }
        return position;
    }

    /// Whether a frame of MPEG audio begins here (ISO 11172-3, 2.4.1.3): eleven bits that are set.
    private static boolean isMpeg(FileChannel channel, long position) throws IOException {
        ByteBuffer word = read(channel, position, 2);
        return word.remaining() == 2 && (word.getShort() & 0xFFE0) == 0xFFE0;
    }

    /// The end of a file without the zeros behind it, through which FFmpeg would search for further frames for minutes.
    /// Fewer than 65,536 zeros stay.
    ///
    /// @param most number of zeros that may belong to the sound
    private static long endOfStream(FileChannel channel, int most) throws IOException {
        long size = channel.size();
        for (long end = size; end > 0; end -= BLOCK_BYTES) {
            int count = (int) Math.min(end, BLOCK_BYTES);
            byte[] block = read(channel, end - count, count).array();
            if (!Arrays.equals(block, 0, count, ZEROS, 0, count)) {
                int last = count - 1;
                while (block[last] == 0) {
                    last--;
                }
                return end == size ? size : Math.min(size, end - count + last + 1 + most);
            }
        }
        return size;
    }

    private static String letters(FileChannel channel, long position) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(read(channel, position, 4)).toString();
    }

    private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.BIG_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // Reads until the buffer is full.
        }
        return buffer.flip();
    }

    private static long size(FileChannel channel) {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
