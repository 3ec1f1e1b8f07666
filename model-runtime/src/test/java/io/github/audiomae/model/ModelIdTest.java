package io.github.audiomae.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../a", "a/b", "a\\b", ".hidden", "a.", "CON", "nul.txt", "ä", "a b", "a\n"})
    void unsafeFileNamesAreRefused(String id) {
        assertThatThrownBy(() -> new ModelId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsOfMoreThan64CharactersAreRefused() {
        assertThat(new ModelId("a".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new ModelId("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"ViT-B_2.1,ViT-B_2.1", "My model (old),My-model-old", "..tiny..,tiny"})
    void namesBecomeIds(String name, String id) {
        assertThat(ModelId.fromName(name).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escape", "a/b", "c:\\model", "---"})
    void namesThatCouldBePathsOrLeaveNothingAreRefused(String name) {
        assertThatThrownBy(() -> ModelId.fromName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"pretrained.pth,pretrained", "model.SafeTensors,model", "vit_b.1.bin,vit_b.1"})
    void fileNamesLoseTheirEnding(String file, String id) {
        assertThat(ModelId.fromFileName(file).value()).isEqualTo(id);
    }
}
