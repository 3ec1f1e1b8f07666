package io.github.audiomae.download;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.net.URI;
import java.util.Optional;

/// The sentences for a server's refusals.
final class Refusal {
    private Refusal() {}

    /// @param what was asked for, as a person reads it
    /// @return the failure, if it may go away by itself
    /// @throws ProblemException if it will not
    static PassingFailure passing(Answer answer, String what) {
        if (answer.isPassing()) {
            return new PassingFailure(Sentence.of("download.why.status", answer.status()), answer.retryAfter());
        }
        throw of(answer, what);
    }

    private static ProblemException of(Answer answer, String what) {
        String host = String.valueOf(answer.address().getHost());
        return new ProblemException(
                ProblemCode.DOWNLOAD_REFUSED,
                switch (answer.status()) {
                    case Answer.UNAUTHORIZED -> Sentence.of("download.refused.login", host, what);
                    case Answer.FORBIDDEN -> Sentence.of("download.refused.forbidden", host, what, reason(answer));
                    case Answer.NOT_FOUND -> Sentence.of("download.refused.missing", host, what);
                    case Answer.PROXY_LOGIN -> Sentence.of("download.refused.proxy");
                    default -> Sentence.of("download.refused.status", host, answer.status(), what);
                });
    }

    /// The problem of an address that returns a web page instead of a file.
    static ProblemException webPage(URI address) {
        return new ProblemException(ProblemCode.DOWNLOAD_REFUSED, Sentence.of("download.web-page", address));
    }

    private static String reason(Answer answer) {
        Optional<String> words = answer.last().firstValue("X-Error-Message");
        return words.map(text -> ": " + text.strip().replaceAll("\\.$", "")).orElse("");
    }
}
