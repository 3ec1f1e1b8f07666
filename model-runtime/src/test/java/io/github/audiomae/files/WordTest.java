package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {
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
        assertThat(Word.of(Kind.PLAIN)).isEqualTo("plain");
        assertThat(Word.of(Kind.TWO_WORDS)).isEqualTo("two-words");
    }

    @Test
    void constantIsFoundByItsWordAndByTheOneOfOlderFiles() {
        assertThat(Word.find(Kind.class, "two-words")).contains(Kind.TWO_WORDS);
        assertThat(Word.find(Kind.class, "two_words")).contains(Kind.TWO_WORDS);
        assertThat(Word.find(Kind.class, "PLAIN")).isEmpty();
        assertThat(Word.find(Kind.class, "three")).isEmpty();
        assertThat(Word.find(Kind.class, null)).isEmpty();
    }
}
