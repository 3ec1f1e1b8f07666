package io.github.audiomae.download;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A proxy as a variable names it.
///
/// @param address unresolved; the connection looks up its name
/// @param login the `Basic …` credentials, or null if the variable holds none. Never printed
record ProxyServer(InetSocketAddress address, @Nullable String login) {
    private static final int DEFAULT_PORT = 80;

    /// Parses `http://host:port`, `http://name:password@host:port`, or either without `http://`.
    ///
    /// @param variable where the text comes from, for messages
    /// @throws ProblemException if it names no HTTP proxy: a proxy that a person set is never bypassed silently.
    ///     The message does not repeat the text, which may hold a password
    static ProxyServer parse(String variable, String text) {
        Optional<URI> address = uri(text.contains("://") ? text : "http://" + text);
        return address.filter(uri -> uri.getHost() != null && uri.getScheme().equalsIgnoreCase("http"))
                .map(ProxyServer::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.WRONG_REQUEST, Sentence.of("download.proxy", variable.toUpperCase(Locale.ROOT))));
    }

    private static ProxyServer of(URI uri) {
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        String person = uri.getUserInfo();
        return new ProxyServer(
                InetSocketAddress.createUnresolved(uri.getHost(), port),
                person == null ? null : "Basic " + encoded(person.contains(":") ? person : person + ":"));
    }

    private static String encoded(String person) {
        return Base64.getEncoder().encodeToString(person.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // its message would repeat the text
        }
    }

    @Override
    public String toString() {
        return "(proxy)";
    }
}
