package io.github.audiomae.checkpoint;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The members of a `torch.save` zip, all under one root folder of any name and stored without compression:
/// `data.pkl`, `byteorder`, and one `data/<key>` per storage.
///
/// Members are found through the zip's directory and the local header before each, because PyTorch pads local headers
/// to align storages. Nothing is decompressed, so no member can expand.
final class TorchArchive {
    /// Bytes `begin` to `end` (exclusive) of the file.
    record Region(long begin, long end) {
        long size() {
            return end - begin;
        }
    }

    private static final String PICKLE = "data.pkl";
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int LOCAL_HEADER_MAGIC = 0x04034b50;
    private static final int STORED = 0;

    private final CheckpointBytes file;
    private final Map<String, ZipDirectory.Member> members;
    private final long directoryBegin;
    private final String root;

    private TorchArchive(CheckpointBytes file, ZipDirectory directory) {
        this.file = file;
        this.members = directory.members();
        this.directoryBegin = directory.begin();
        this.root = findRoot();
    }

    /// @throws ProblemException if the file is cut short, is not a PyTorch zip, or is big-endian
    static TorchArchive read(CheckpointBytes file) {
        TorchArchive archive = new TorchArchive(file, ZipDirectory.read(file));
        archive.refuseBigEndian();
        return archive;
    }

    /// Where the pickle that describes the tensors lies.
    Region pickle() {
        return locate(root + PICKLE);
    }

    /// Where the numbers of the storage `key` lie.
    Region storage(String key) {
        return locate(root + "data/" + key);
    }

    private String findRoot() {
        String found = null;
        for (String name : members.keySet()) {
            if (name.equals(PICKLE) || name.endsWith("/" + PICKLE)) {
                if (found != null) {
                    throw file.complaint().damaged(Sentence.of("checkpoint.zip.pickles", PICKLE));
                }
                found = name.substring(0, name.length() - PICKLE.length());
            }
        }
        if (found == null) {
            throw file.complaint().refused(Sentence.of("checkpoint.zip.no-pickle", PICKLE));
        }
        return found;
    }

    private void refuseBigEndian() {
        String name = root + "byteorder";
        if (!members.containsKey(name)) {
            return;
        }
        Region region = locate(name);
        int length = (int) Math.min(region.size(), 16);
        String order = StandardCharsets.US_ASCII
                .decode(file.read(region.begin(), length))
                .toString();
        if (order.strip().equals("big")) {
            throw file.complaint().refused(Sentence.of("checkpoint.big-endian"));
        }
    }

    private Region locate(String name) {
        ZipDirectory.Member member = members.get(name);
        if (member == null) {
            throw file.complaint().damaged(Sentence.of("checkpoint.zip.member", Complaint.quote(name)));
        }
        if (member.encrypted() || member.method() != STORED) {
            throw file.complaint().refused(Sentence.of("checkpoint.repacked"));
        }
        long begin = dataBegin(name, member.headerPosition());
        if (member.size() < 0 || member.size() > directoryBegin - begin) {
            throw file.complaint()
                    .damaged(Sentence.of("checkpoint.zip.member.bytes", Complaint.quote(name), member.size()));
        }
        return new Region(begin, begin + member.size());
    }

    private long dataBegin(String name, long headerPosition) {
        byte[] expected = name.getBytes(StandardCharsets.UTF_8);
        int headerBytes = LOCAL_HEADER_BYTES + expected.length;
        if (headerPosition < 0 || headerPosition > directoryBegin - headerBytes) {
            throw file.complaint().damaged(Sentence.of("checkpoint.zip.member.outside", Complaint.quote(name)));
        }
        ByteBuffer header = file.read(headerPosition, headerBytes);
        int nameBytes = Short.toUnsignedInt(header.getShort(26));
        int extraBytes = Short.toUnsignedInt(header.getShort(28));
        if (header.getInt(0) != LOCAL_HEADER_MAGIC
                || nameBytes != expected.length
                || !header.position(LOCAL_HEADER_BYTES).equals(ByteBuffer.wrap(expected))) {
            throw file.complaint().damaged(Sentence.of("checkpoint.zip.member.elsewhere", Complaint.quote(name)));
        }
        long begin = headerPosition + headerBytes + extraBytes;
        if (begin > directoryBegin) {
            throw file.complaint().damaged(Sentence.of("checkpoint.zip.member.outside", Complaint.quote(name)));
        }
        return begin;
    }
}
