package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_seek_file;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import io.github.audiomae.files.PatientRead;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Decodes a file to mono at its own rate, block by block. Not thread-safe.
///
/// Positions count decoded samples from the start of the sound, after the encoder's lead-in is dropped.
final class StreamDecoder implements AutoCloseable {
    /// Containers whose time stamps count samples and in which seeking lands on exactly the sample asked for,
    /// provided that the codec keeps no state between blocks. Lossy codecs are decoded from the start, since AAC
    /// and Opus even add random noise.
    private static final Set<String> EXACT_CONTAINERS =
            Set.of("wav", "w64", "aiff", "au", "caf", "flac", "mov,mp4,m4a,3gp,3g2,mj2");

    private static final Set<String> EXACT_CODECS = Set.of("flac", "alac");
    private static final String PCM_PREFIX = "pcm_";

    /// Sound that begins less than this after the pictures of a film belongs at its start: codecs have a lead-in.
    private static final double LEAST_LEAD_SECONDS = 0.1;

    private static final float[] SILENCE = new float[4096];

    private final Path path;
    private final Duration patience;
    private final MonoMixer mixer;
    private final AVPacket packet;
    private final AVFrame frame;
    private @Nullable AudioInfo info;
    private boolean exactSeek;
    private MediaFile file;
    private boolean draining;
    private boolean reachedEnd;
    private boolean damaged;
    private boolean rateChanged;
    private long firstStamp = AV_NOPTS_VALUE;
    private long position;
    private int count;

    /// Samples of silence before the sound of a film that begins later than its pictures; those still to come, and the
    /// samples of the first block that waits behind them.
    private long lead;

    private long leadLeft;
    private int waiting;

    /// Opens a file and decodes its first block.
    ///
    /// @throws ProblemException if the file holds no readable sound
    StreamDecoder(Path path, ChannelChoice choice) {
        this(path, choice, MediaFile.layout(path), PatientRead.PATIENCE);
    }

    /// @param layout where the sound is in the file
    /// @param patience longest time for FFmpeg to recognise the file, and from one packet to the next
    StreamDecoder(Path path, ChannelChoice choice, SoundLayout layout, Duration patience) {
        this.path = path;
        this.patience = patience;
        mixer = new MonoMixer(choice);
        file = new MediaFile(path, layout, patience);
        packet = av_packet_alloc();
        frame = av_frame_alloc();
        try {
            if (!next()) {
                throw new ProblemException(ProblemCode.SOUND_UNKNOWN, Sentence.of("sound.no-sample", path));
            }
            firstStamp = frame.pts();
            AudioInfo opened = file.info(frame.sample_rate(), frame.ch_layout().nb_channels());
            info = opened;
            double later = file.secondsIntoFilm(firstStamp);
            lead = later < LEAST_LEAD_SECONDS ? 0 : Math.round(later * opened.sampleRateHz());
            var unit = file.stream().time_base();
            exactSeek = EXACT_CONTAINERS.contains(opened.container())
                    && (opened.codec().startsWith(PCM_PREFIX) || EXACT_CODECS.contains(opened.codec()))
                    && unit.num() == 1
                    && unit.den() == opened.sampleRateHz()
                    && firstStamp != AV_NOPTS_VALUE
                    && lead == 0;
            beginLead();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    AudioInfo info() {
        return Objects.requireNonNull(info);
    }

    /// Position of the first sample of the current block.
    long position() {
        return position;
    }

    /// Samples in the current block.
    int count() {
        return count;
    }

    /// The current block; the first [#count()] samples are valid until the next block is decoded.
    float[] samples() {
        return waiting > 0 ? SILENCE : mixer.samples();
    }

    /// Whether a piece of the file could not be decoded.
    boolean damaged() {
        return damaged;
    }

    /// Whether the sound was ended where its sample rate changes.
    boolean rateChanged() {
        return rateChanged;
    }

    /// Whether infinite or NaN samples were replaced by silence.
    boolean metNonFinite() {
        return mixer.metNonFinite();
    }

    /// Where the sound is in the file.
    SoundLayout layout() {
        return file.layout();
    }

    /// Energy of all samples mixed so far, and of the channels they came from.
    MixEnergy energy() {
        return mixer.energy();
    }

    /// Whether [#seek(long)] jumps; otherwise it decodes again from the start.
    boolean seeksExactly() {
        return exactSeek;
    }

    /// Decodes the next block.
    ///
    /// @return false at the end of the sound
    boolean next() {
        position += count;
        if (waiting > 0) {
            leadLeft -= count;
            if (leadLeft > 0) {
                count = (int) Math.min(leadLeft, SILENCE.length);
            } else {
                count = waiting;
                waiting = 0;
            }
            return true;
        }
        count = 0;
        while (!reachedEnd) {
            int code = avcodec_receive_frame(file.codec(), frame);
            if (code >= 0) {
                if (acceptFrame()) {
                    return true;
                }
            } else if (code == AVERROR_EOF) {
                reachedEnd = true;
            } else {
                damaged |= code != AVERROR_EAGAIN();
                reachedEnd = draining;
                sendPacket();
            }
        }
        return false;
    }

    /// Moves so that the current block starts at or before `sample`, far enough before it for the decoder to settle.
    void seek(long sample) {
        if (!exactSeek || sample == 0 || !jump(sample)) {
            restart();
        }
    }

    /// Puts the silence of the lead before the first block, which was just decoded.
    private void beginLead() {
        if (lead > 0 && count > 0) {
            leadLeft = lead;
            waiting = count;
            count = (int) Math.min(leadLeft, SILENCE.length);
        }
    }

    private boolean acceptFrame() {
        if (info != null && frame.sample_rate() != info.sampleRateHz()) {
            rateChanged = true;
            reachedEnd = true;
            return false;
        }
        if (frame.nb_samples() > 0 && frame.ch_layout().nb_channels() > 0) {
            count = mixer.mix(frame);
        }
        return count > 0;
    }

    private void sendPacket() {
        if (draining) {
            return;
        }
        file.allowNextPacket();
        int code = av_read_frame(file.format(), packet);
        file.requireAnswers();
        if (code < 0) {
            damaged |= code != AVERROR_EOF;
            draining = true;
            avcodec_send_packet(file.codec(), (AVPacket) null);
            return;
        }
        if (packet.stream_index() == file.streamIndex()) {
            damaged |= avcodec_send_packet(file.codec(), packet) < 0;
        }
        av_packet_unref(packet);
    }

    private boolean jump(long target) {
        long stamp = firstStamp + target;
        file.allowNextPacket();
        if (avformat_seek_file(file.format(), file.streamIndex(), Long.MIN_VALUE, stamp, stamp, 0) < 0) {
            return false;
        }
        avcodec_flush_buffers(file.codec());
        draining = false;
        reachedEnd = false;
        count = 0;
        if (!next() || frame.pts() == AV_NOPTS_VALUE) {
            return false;
        }
        position = frame.pts() - firstStamp;
        return position >= 0 && position <= target;
    }

    private void restart() {
        file.close();
        file = new MediaFile(path, file.layout(), patience);
        draining = false;
        reachedEnd = false;
        count = 0;
        position = 0;
        waiting = 0;
        next();
        beginLead();
    }

    @Override
    public void close() {
        file.close();
        av_frame_free(frame);
        av_packet_free(packet);
    }
}
