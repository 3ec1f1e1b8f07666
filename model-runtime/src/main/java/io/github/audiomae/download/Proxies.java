package io.github.audiomae.download;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Selects the proxy: the one in `HTTPS_PROXY`, `HTTP_PROXY` or `ALL_PROXY` (in upper or lower case) unless `NO_PROXY`
/// names the host; without these, Java's settings (`-Dhttps.proxyHost`) or those of the operating system.
final class Proxies extends ProxySelector {
    private final Map<String, String> environment;
    private final ProxySelector otherwise;

    private Proxies(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
    }

    static Proxies of(Map<String, String> environment) {
        // Java reads both when first needed; a value set on the command line is kept.
        unlessChosen("java.net.useSystemProxies", "true");
        // By default, Java sends no plain-text login to a proxy for https. Here the person put it into the variable.
        unlessChosen("jdk.http.auth.tunneling.disabledSchemes", "");
        return new Proxies(environment, ProxySelector.getDefault());
    }

    private static void unlessChosen(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public List<Proxy> select(URI address) {
        Optional<String> variable = variable(address);
        if (variable.isEmpty()) {
            return otherwise.select(address);
        }
        return List.of(
                isExcepted(address)
                        ? Proxy.NO_PROXY
                        : new Proxy(Proxy.Type.HTTP, proxy(variable.get()).address()));
    }

    /// The `Proxy-Authorization` value for requests to an address; empty if no proxy with a login is used. Java
    /// sends it to the proxy only.
    ///
    /// @throws ProblemException if the variable cannot be parsed
    Optional<String> login(URI address) {
        return variable(address)
                .filter(variable -> !isExcepted(address))
                .flatMap(variable -> Optional.ofNullable(proxy(variable).login()));
    }

    /// The variable that names the proxy for an address.
    private Optional<String> variable(URI address) {
        String own = "https".equalsIgnoreCase(address.getScheme()) ? "https_proxy" : "http_proxy";
        return Stream.of(own, "all_proxy")
                .filter(name -> value(name).isPresent())
                .findFirst();
    }

    private ProxyServer proxy(String variable) {
        return ProxyServer.parse(variable, value(variable).orElseThrow().strip());
    }

    private boolean isExcepted(URI address) {
        String name = address.getHost().toLowerCase(Locale.ROOT);
        return value("no_proxy").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .map(entry -> entry.replaceFirst(":" + address.getPort() + "$", ""))
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
