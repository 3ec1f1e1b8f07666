package io.github.audiomae.download;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
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
            return new PassingFailure("it answers " + answer.status(), answer.retryAfter());
        }
        throw of(answer, what);
    }

    private static ProblemException of(Answer answer, String what) {
        String host = String.valueOf(answer.address().getHost());
        return new ProblemException(
                ProblemCode.DOWNLOAD_REFUSED,
                switch (answer.status()) {
                    case Answer.UNAUTHORIZED ->
                        host + " does not show " + what
                                + " to everybody (401): see that its name is right, and if it is"
                                + " private or gated, set HF_TOKEN to a token that may read it.";
                    case Answer.FORBIDDEN ->
                        host + " does not give " + what + " away (403)" + reason(answer)
                                + "; if it is gated, accept its terms on its page and set HF_TOKEN.";
                    case Answer.NOT_FOUND ->
                        "There is no " + what + " on " + host + " (404); see that its name is right.";
                    case Answer.PROXY_LOGIN ->
                        "The proxy wants a name and a password, or others than it was given (407); set HTTPS_PROXY (and"
                                + " HTTP_PROXY) to http://name:password@host:port.";
                    default ->
                        host + " answers " + answer.status() + " for " + what
                                + "; fetch the file with a browser and import it.";
                });
    }

    /// The sentence for an address that shows a page where a file should be.
    static ProblemException webPage(URI address) {
        return new ProblemException(
                ProblemCode.DOWNLOAD_REFUSED,
                address + " is a web page and no model file; open it with a browser, fetch the file"
                        + " and import it.");
    }

    private static String reason(Answer answer) {
        Optional<String> words = answer.last().firstValue("X-Error-Message");
        return words.map(text -> ": " + text.strip().replaceAll("\\.$", "")).orElse("");
    }
}
