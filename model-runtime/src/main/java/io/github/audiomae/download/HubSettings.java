package io.github.audiomae.download;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which hub to use, with which token, and whether connections are allowed at all. Immutable.
public final class HubSettings {
    private static final URI HUGGING_FACE = URI.create("https://huggingface.co");

    /// The values that Hugging Face's own tools accept for a switch.
    private static final Set<String> ON = Set.of("1", "on", "yes", "true");

    private final URI endpoint;
    private final Optional<Token> token;
    private final boolean offline;
    private final Map<String, String> environment;

    private HubSettings(URI endpoint, Optional<Token> token, boolean offline, Map<String, String> environment) {
        this.endpoint = endpoint;
        this.token = token;
        this.offline = offline;
        this.environment = environment;
    }

    /// Reads `HF_ENDPOINT`, `HF_TOKEN`, `AUDIOMAE_OFFLINE`, `HF_HUB_OFFLINE` and the proxy variables.
    ///
    /// @param environment variables as [System#getenv()] returns them
    /// @throws ProblemException if `HF_ENDPOINT` is not a web address
    public static HubSettings of(Map<String, String> environment) {
        return new HubSettings(
                endpoint(environment.getOrDefault("HF_ENDPOINT", "")),
                Optional.of(environment.getOrDefault("HF_TOKEN", "").strip())
                        .filter(text -> !text.isEmpty())
                        .map(Token::new),
                isOn(environment, "AUDIOMAE_OFFLINE") || isOn(environment, "HF_HUB_OFFLINE"),
                Map.copyOf(environment));
    }

    /// The same settings without permission to open a connection.
    public HubSettings staysOffline() {
        return new HubSettings(endpoint, token, true, environment);
    }

    /// Whether opening connections is forbidden.
    public boolean isOffline() {
        return offline;
    }

    /// The hub's address, without a slash at the end.
    public URI endpoint() {
        return endpoint;
    }

    Map<String, String> environment() {
        return environment;
    }

    /// The token, if it may be sent to this address: only to the hub itself, and only over a connection that cannot
    /// be overheard.
    Optional<Token> tokenFor(URI address) {
        return token.filter(known -> isHub(address) && isPrivate(address));
    }

    /// Whether an address is the hub's: same scheme, host and port.
    boolean isHub(URI address) {
        return endpoint.getScheme().equalsIgnoreCase(address.getScheme())
                && endpoint.getHost().equalsIgnoreCase(String.valueOf(address.getHost()))
                && port(endpoint) == port(address);
    }

    private static boolean isPrivate(URI address) {
        return address.getScheme().equalsIgnoreCase("https") || isThisMachine(address.getHost());
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127(\\.\\d{1,3}){3}|\\[::1]")
                || host.equals(InetAddress.getLoopbackAddress().getHostAddress());
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static URI endpoint(String text) {
        if (text.isBlank()) {
            return HUGGING_FACE;
        }
        try {
            URI address = URI.create(text.strip().replaceAll("/+$", ""));
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("download.hub-address", text));
    }

    private static boolean isOn(Map<String, String> environment, String name) {
        return ON.contains(environment.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT));
    }

    /// The secret that identifies a person to the hub. Never printed.
    ///
    /// @param value as `HF_TOKEN` holds it
    record Token(String value) {
        /// The value of the `Authorization` header.
        String header() {
            return "Bearer " + value;
        }

        @Override
        public String toString() {
            return "(token)";
        }
    }
}
