package io.github.audiomae.download;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.github.audiomae.files.Sha256;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Fetches one file: continues where it was interrupted, retries after pauses, and compares the hash at the end.
///
/// @param web sends the requests
/// @param file what to fetch
/// @param part receives the bytes
/// @param rules limits and retries
record FileDownload(WebClient web, RemoteFile file, PartFile part, DownloadRules rules) {
    private static final int BLOCK_BYTES = 1 << 16;
    private static final int WHOLE_TRIES = 2;

    /// @param progress counts bytes
    /// @return the complete file
    /// @throws ProblemException if it cannot be fetched, or differs from what the hub announces
    Path run(Progress progress, CancellationToken token) throws IOException {
        for (int tries = 0; tries < WHOLE_TRIES; tries++) {
            fetch(progress, token);
            Optional<String> expected = part.note().map(PartFile.Note::sha256);
            if (expected.isEmpty() || Sha256.of(part.data(), token).equals(expected.get())) {
                part.finish();
                return part.whole();
            }
            part.discard();
        }
        throw new ProblemException(
                ProblemCode.DOWNLOAD_DAMAGED,
                Sentence.of("download.damaged", file.name(), file.address().getHost()));
    }

    private void fetch(Progress progress, CancellationToken token) throws IOException {
        int failures = 0;
        while (!isAllThere()) {
            long before = part.length();
            try {
                attempt(progress, token);
                return;
            } catch (IOException e) {
                token.throwIfCancelled();
                failures = part.length() > before ? 1 : failures + 1;
                if (failures >= rules.attempts()) {
                    throw new ProblemException(
                            ProblemCode.NOT_REACHED,
                            Sentence.of(
                                    "download.broken",
                                    file.name(),
                                    file.address().getHost(),
                                    PassingFailure.words(e)),
                            e);
                }
                RetryPauses.pause(e, failures, rules, token);
            }
        }
    }

    private boolean isAllThere() throws IOException {
        long expected = part.note().map(PartFile.Note::bytes).orElse(0L);
        return expected > 0 && part.length() == expected;
    }

    private void attempt(Progress progress, CancellationToken token) throws IOException {
        Optional<PartFile.Note> known = part.note().filter(PartFile.Note::allowsResuming);
        long have = known.isPresent() ? part.length() : 0;
        try (Answer answer = web.ask("GET", file.address(), have > 0 ? range(known.orElseThrow(), have) : Map.of())) {
            PartFile.Note note = PartFile.Note.of(answer, file);
            if (answer.status() == Answer.OK) {
                if (answer.isWebPage()) {
                    throw Refusal.webPage(file.address());
                }
                part.restart(note);
            } else if (answer.status() == Answer.PARTIAL && have > 0) {
                if (answer.rangeStart().orElse(-1) != have || !note.agreesWith(known.orElseThrow())) {
                    part.discard();
                    throw new PassingFailure(Sentence.of("download.why.changed"), Optional.empty());
                }
            } else {
                refuse(answer);
            }
            DiskSpace.require(part.whole(), Math.max(0, note.bytes() - part.length()), rules);
            append(answer, note, progress, token);
        }
    }

    private static Map<String, String> range(PartFile.Note known, long have) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Range", "bytes=" + have + "-"));
        if (known.tag() != null) {
            headers.put("If-Range", known.tag());
        }
        return headers;
    }

    private void refuse(Answer answer) throws IOException {
        if (answer.status() == Answer.RANGE) {
            part.discard();
            throw new PassingFailure(Sentence.of("download.why.changed"), Optional.empty());
        }
        throw Refusal.passing(answer, file.name());
    }

    private void append(Answer answer, PartFile.Note note, Progress progress, CancellationToken token)
            throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        long done = part.length();
        try (OutputStream out = Files.newOutputStream(part.data(), CREATE, APPEND);
                InputStream in = answer.body();
                StallGuard guard = new StallGuard(in, rules.stall())) {
            progress.report(done, note.bytes(), file.name());
            for (int read = read(in, block, guard); read >= 0; read = read(in, block, guard)) {
                token.throwIfCancelled();
                guard.received();
                out.write(block, 0, read);
                done += read;
                progress.report(done, note.bytes(), file.name());
            }
        }
        token.throwIfCancelled();
        if (note.bytes() > 0 && done != note.bytes()) {
            if (done > note.bytes()) {
                part.discard();
            }
            throw new PassingFailure(Sentence.of("download.why.cut"), Optional.empty());
        }
    }

    private int read(InputStream in, byte[] block, StallGuard guard) throws IOException {
        try {
            int read = in.read(block);
            if (read < 0 && guard.stalled()) {
                throw new IOException("closed");
            }
            return read;
        } catch (IOException e) {
            throw guard.stalled()
                    ? new PassingFailure(
                            Sentence.of("download.why.nothing", rules.stall().toSeconds()), Optional.empty())
                    : e;
        }
    }
}
