package io.github.audiomae.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which proxy to go through: the one in `HTTPS_PROXY`, `HTTP_PROXY` or `ALL_PROXY` (in either case) unless `NO_PROXY`
/// names the host; without these, what Java was told (`-Dhttps.proxyHost`) or the operating system says.
final class Proxies extends ProxySelector {
    private static final int DEFAULT_PORT = 80;

    private final Map<String, String> environment;
    private final ProxySelector otherwise;

    private Proxies(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
    }

    static ProxySelector of(Map<String, String> environment) {
        // Read by Java's own selector when it is first used; a choice made on the command line stays.
        if (System.getProperty("java.net.useSystemProxies") == null) {
            System.setProperty("java.net.useSystemProxies", "true");
        }
        return new Proxies(environment, ProxySelector.getDefault());
    }

    @Override
    public List<Proxy> select(URI address) {
        String own = "https".equalsIgnoreCase(address.getScheme()) ? "https_proxy" : "http_proxy";
        Optional<InetSocketAddress> proxy = proxy(own).or(() -> proxy("all_proxy"));
        if (proxy.isEmpty()) {
            return otherwise.select(address);
        }
        return List.of(
                isExcepted(address.getHost()) ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy.orElseThrow()));
    }

    private Optional<InetSocketAddress> proxy(String variable) {
        return value(variable).flatMap(text -> {
            URI address = URI.create(text.contains("://") ? text : "http://" + text);
            boolean usable = address.getHost() != null && address.getScheme().startsWith("http");
            int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
            // Unresolved: a proxy's name is looked up when it is needed, by whoever connects.
            return usable ? Optional.of(InetSocketAddress.createUnresolved(address.getHost(), port)) : Optional.empty();
        });
    }

    private boolean isExcepted(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return value("no_proxy").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || name.equals(entry) || name.endsWith("." + entry));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .filter(text -> !text.isBlank());
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException reason) {
        otherwise.connectFailed(address, proxy, reason);
    }
}
