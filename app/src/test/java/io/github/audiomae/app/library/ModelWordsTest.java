package io.github.audiomae.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.model.Accuracy;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ModelWordsTest {
    private final ModelWords words = new ModelWords(Messages.in(Locale.ENGLISH));

    @Test
    void lossOfAPrecisionIsSaidInItsParts() {
        assertThat(words.accuracy(new Accuracy("17ab", 16, 0.999871, 0.999723, 1.0, 1.0018)))
                .isEqualTo("Cosine to single precision 0.99987 (median of 16 sounds), 0.99972 (worst). "
                        + "Same five best classes for 100 % of them. Masked error × 1.0018.");
    }

    @Test
    void whatIsNotMeasuredIsLeftOutAndALargeLossIsWarnedOf() {
        assertThat(words.accuracy(new Accuracy("17ab", 16, 0.9985, 0.99, null, null)))
                .isEqualTo("Cosine to single precision 0.99850 (median of 16 sounds), 0.99000 (worst). "
                        + "Less than the program asks for: use this model for quick looks, "
                        + "and single precision for results.");
    }
}
