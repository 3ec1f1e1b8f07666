package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumWordTest {
    private enum Kind {
        PLAIN,
        TWO_WORDS {
            @Override
            public String toString() {
                return "something else";
            }
        }
    }

    @Test
    void wordsAreInLowerCaseWithHyphens() {
        assertThat(EnumWord.of(Kind.PLAIN)).isEqualTo("plain");
        assertThat(EnumWord.of(Kind.TWO_WORDS)).isEqualTo("two-words");
    }

    @Test
    void constantIsFoundByItsWordAndByTheOneOfOlderFiles() {
        assertThat(EnumWord.find(Kind.class, "two-words")).contains(Kind.TWO_WORDS);
        assertThat(EnumWord.find(Kind.class, "two_words")).contains(Kind.TWO_WORDS);
        assertThat(EnumWord.find(Kind.class, "PLAIN")).isEmpty();
        assertThat(EnumWord.find(Kind.class, "three")).isEmpty();
        assertThat(EnumWord.find(Kind.class, null)).isEmpty();
    }
}
