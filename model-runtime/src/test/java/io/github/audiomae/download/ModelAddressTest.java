package io.github.audiomae.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAddressTest {
    private static final HubSettings HUB = HubSettings.of(Map.of("HF_TOKEN", "hf_secret"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner/ears",
                "owner/ears@main",
                "https://huggingface.co/owner/ears",
                "https://huggingface.co/owner/ears/tree/main"
            })
    void repositoriesHaveManyNames(String text) {
        assertThat(ModelAddress.parse(text, HUB))
                .isEqualTo(new ModelAddress.Repository("owner/ears", "main", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blob", "resolve"})
    void pagesOfFilesNameTheFile(String kind) {
        assertThat(ModelAddress.parse("https://huggingface.co/owner/ears/" + kind + "/v2/deep/model.pth?x=1", HUB))
                .isEqualTo(new ModelAddress.Repository("owner/ears", "v2", Optional.of("deep/model.pth")));
    }

    @Test
    void otherAddressesAreFiles() {
        assertThat(ModelAddress.parse("https://example.org/owner/ears", HUB))
                .isEqualTo(new ModelAddress.WebFile(URI.create("https://example.org/owner/ears")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ears", "../ears", "owner/..", "ftp://example.org/x", "file:///etc/passwd", "a b", ""})
    void anythingElseIsExplained(String text) {
        assertThatThrownBy(() -> ModelAddress.parse(text, HUB))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("owner/name");
    }

    @Test
    void tokenIsForTheHubAloneAndNeverPrinted() {
        assertThat(HUB.tokenFor(URI.create("https://huggingface.co/x"))).isPresent();
        assertThat(HUB.tokenFor(URI.create("https://HUGGINGFACE.co:443/x"))).isPresent();
        assertThat(HUB.tokenFor(URI.create("http://huggingface.co/x"))).isEmpty();
        assertThat(HUB.tokenFor(URI.create("https://huggingface.co.evil.org/x")))
                .isEmpty();
        assertThat(HUB.tokenFor(URI.create("https://huggingface.co:444/x"))).isEmpty();
        assertThat(HUB.tokenFor(URI.create("https://cdn.huggingface.co/x"))).isEmpty();
        assertThat(HUB.tokenFor(URI.create("https://huggingface.co/x")).toString())
                .doesNotContain("secret");
        HubSettings plain = HubSettings.of(Map.of("HF_TOKEN", "hf_secret", "HF_ENDPOINT", "http://mirror.example"));
        assertThat(plain.tokenFor(URI.create("http://mirror.example/x"))).isEmpty();
    }

    @Test
    void endpointThatIsNoneIsExplained() {
        assertThatThrownBy(() -> HubSettings.of(Map.of("HF_ENDPOINT", "huggingface.co")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HF_ENDPOINT");
    }
}
