package io.github.audiomae.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI HUB = URI.create("https://huggingface.co/x");

    @TempDir
    Path folder;

    @Test
    void environmentNamesTheProxy() {
        ProxySelector selector = Proxies.of(Map.of("HTTPS_PROXY", "http://proxy.example:3128", "http_proxy", "other"));

        assertThat(address(selector.select(HUB))).isEqualTo("proxy.example:3128");
        assertThat(address(selector.select(URI.create("http://plain.example/"))))
                .isEqualTo("other:80");
    }

    @Test
    void exceptedHostsAreAskedDirectly() {
        ProxySelector selector =
                Proxies.of(Map.of("all_proxy", "proxy.example:8080", "NO_PROXY", "localhost, .internal, example.org"));

        assertThat(selector.select(URI.create("http://localhost:80/"))).containsExactly(Proxy.NO_PROXY);
        assertThat(selector.select(URI.create("http://hub.internal/"))).containsExactly(Proxy.NO_PROXY);
        assertThat(selector.select(URI.create("http://sub.example.org/"))).containsExactly(Proxy.NO_PROXY);
        assertThat(address(selector.select(URI.create("http://notexample.org/"))))
                .isEqualTo("proxy.example:8080");
    }

    @Test
    void exceptedHostsMayNameTheirPort() {
        ProxySelector selector = Proxies.of(Map.of("all_proxy", "proxy.example", "no_proxy", "hub.internal:8080"));

        assertThat(selector.select(URI.create("http://hub.internal:8080/"))).containsExactly(Proxy.NO_PROXY);
        assertThat(address(selector.select(URI.create("http://hub.internal:9090/"))))
                .isEqualTo("proxy.example:80");
    }

    @Test
    void nameAndPasswordAreForTheProxyAlone() {
        Proxies proxies =
                Proxies.of(Map.of("HTTPS_PROXY", "http://jane:p%40ss@proxy.example:3128", "NO_PROXY", "localhost"));

        // printf 'jane:p@ss' | base64
        assertThat(proxies.login(HUB)).contains("Basic amFuZTpwQHNz");
        assertThat(proxies.login(URI.create("http://plain.example/"))).isEmpty();
        assertThat(proxies.login(URI.create("https://localhost/"))).isEmpty();
    }

    @Test
    void proxyIsNeverPrintedWithItsPassword() {
        assertThat(ProxyServer.parse("https_proxy", "http://jane:p%40ss@proxy.example:3128"))
                .asString()
                .doesNotContain("ss", "amFuZTpwQHNz");
    }

    @Test
    void proxyThatCannotBeUsedIsNamedAndNotGoneAroundAndItsPasswordNotSaid() {
        for (String text :
                List.of("socks5://jane:secret@proxy:1080", "http://jane:sec ret@proxy", "http://j:secret@p@x:1")) {
            assertThatThrownBy(() -> Proxies.of(Map.of("ALL_PROXY", text)).login(HUB))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("ALL_PROXY does not name a proxy")
                    .hasMessageNotContaining("sec")
                    .hasNoCause();
        }
    }

    /// By default, Java would not send a password to a proxy for https.
    @ParameterizedTest
    @ValueSource(strings = {"https://hub.invalid", "http://hub.invalid"})
    void proxyHearsNameAndPasswordButNotTheHubsToken(String hub) throws IOException {
        try (LocalProxy proxy =
                new LocalProxy("HTTP/1.1 407 Proxy Authentication Required\nProxy-Authenticate: Basic")) {
            HubSettings settings = HubSettings.of(
                    Map.of("HF_ENDPOINT", hub, "HF_TOKEN", "hf_secret", "ALL_PROXY", proxy.address("jane:p%40ss@")));

            assertThatThrownBy(
                            () -> new ModelDownload(settings, folder).plan("somebody/ears", CancellationToken.none()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("(407)")
                    .hasMessageContaining("HTTPS_PROXY")
                    .hasMessageNotContaining("p@ss");
            assertThat(proxy.lines()).contains("Proxy-Authorization: Basic amFuZTpwQHNz");
            assertThat(proxy.lines()).noneMatch(line -> line.contains("hf_secret"));
        }
    }

    @Test
    void withoutVariablesJavaDecides() {
        assertThat(Proxies.of(Map.of()).select(URI.create("http://127.0.0.1/")))
                .isEqualTo(ProxySelector.getDefault().select(URI.create("http://127.0.0.1/")));
    }

    private static String address(List<Proxy> proxies) {
        InetSocketAddress address = (InetSocketAddress) proxies.getFirst().address();
        return address.getHostString() + ":" + address.getPort();
    }
}
