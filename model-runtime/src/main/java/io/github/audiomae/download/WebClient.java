package io.github.audiomae.download;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Sends requests and follows redirects. The hub's token is sent to the hub only, never along with a redirect to
/// another host. Cancelling the token ends a request in progress.
final class WebClient implements AutoCloseable {
    private static final int MOST_REDIRECTS = 8;
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HubSettings settings;
    private final DownloadRules rules;
    private final CancellationToken cancellation;
    private final Proxies proxies;
    private final HttpClient client;
    private final CancellationToken.Registration registration;

    /// @throws ProblemException if the program must stay offline
    WebClient(HubSettings settings, DownloadRules rules, CancellationToken cancellation) {
        if (settings.isOffline()) {
            throw new ProblemException(ProblemCode.OFFLINE, Sentence.of("download.offline"));
        }
        this.settings = settings;
        this.rules = rules;
        this.cancellation = cancellation;
        proxies = Proxies.of(settings.environment());
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies)
                .connectTimeout(CONNECT)
                .build();
        registration = cancellation.onCancel(client::shutdownNow);
    }

    /// @param method `GET` or `HEAD`
    /// @param headers in addition to those of every request
    /// @throws IOException if the server does not answer, or not in time
    /// @throws ProblemException if a redirect has no usable target
    /// @throws CancellationException if the token was cancelled
    Answer ask(String method, URI address, Map<String, String> headers) throws IOException {
        URI at = address;
        @Nullable HttpHeaders first = null;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> response = send(request(method, at, headers));
            first = first == null ? response.headers() : first;
            if (!REDIRECTS.contains(response.statusCode())) {
                return new Answer(response.statusCode(), at, first, response.headers(), response.body());
            }
            response.body().close();
            at = next(at, response.headers());
        }
        throw new ProblemException(ProblemCode.DOWNLOAD_REFUSED, Sentence.of("download.circles", address.getHost()));
    }

    private HttpRequest request(String method, URI address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(rules.stall())
                .header("User-Agent", "audio-mae-explorer")
                .header("Accept-Encoding", "identity");
        headers.forEach(request::header);
        proxies.login(address).ifPresent(login -> request.header("Proxy-Authorization", login));
        settings.tokenFor(address).ifPresent(token -> request.header("Authorization", token.header()));
        return request.build();
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        cancellation.throwIfCancelled();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            cancellation.throwIfCancelled();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    /// The target of a redirect; never from an encrypted connection to an unencrypted one.
    static URI next(URI at, HttpHeaders headers) {
        String location = headers.firstValue("Location").orElse("");
        try {
            URI next = at.resolve(URI.create(location));
            String scheme = String.valueOf(next.getScheme()).toLowerCase(Locale.ROOT);
            boolean opened = scheme.equals("http") && !at.getScheme().equalsIgnoreCase("http");
            if (!location.isEmpty() && next.getHost() != null && scheme.startsWith("http") && !opened) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw new ProblemException(ProblemCode.DOWNLOAD_REFUSED, Sentence.of("download.elsewhere", at.getHost()));
    }

    @Override
    public void close() {
        registration.close();
        client.shutdownNow();
        client.close();
    }
}
