package io.github.audiomae.download;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.net.URI;
import java.util.Optional;

/// What a person reads when a server says no.
final class Refusal {
    private Refusal() {}

    /// @param what was asked for, for a person to read
    /// @return what may go away by itself
    /// @throws ProblemException for what will not
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

    /// The sentence for an address that shows a page where a file should be.
    static ProblemException webPage(URI address) {
        return new ProblemException(ProblemCode.DOWNLOAD_REFUSED, Sentence.of("download.web-page", address));
    }

    private static String reason(Answer answer) {
        Optional<String> words = answer.last().firstValue("X-Error-Message");
        return words.map(text -> ": " + text.strip().replaceAll("\\.$", "")).orElse("");
    }
}
