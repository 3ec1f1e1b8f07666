package io.github.audiomae.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    private static final URI HUB = URI.create("https://huggingface.co/x");

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
    void withoutVariablesJavaDecides() {
        assertThat(Proxies.of(Map.of()).select(URI.create("http://127.0.0.1/")))
                .isEqualTo(ProxySelector.getDefault().select(URI.create("http://127.0.0.1/")));
    }

    private static String address(List<Proxy> proxies) {
        InetSocketAddress address = (InetSocketAddress) proxies.getFirst().address();
        return address.getHostString() + ":" + address.getPort();
    }
}
