package io.github.audiomae.app.command;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a text matches typed letters. The letters of each typed word must occur in the text in their order;
/// adjacent letters and letters at the start of words score higher.
final class FuzzyMatch {
    private static final int IN_ROW = 6;
    private static final int WORD_START = 8;
    private static final int LATE_START = 20;

    private FuzzyMatch() {}

    /// The score, higher is better; empty if a word does not occur. Every text matches an empty query.
    static OptionalInt score(String query, String text) {
        String haystack = text.toLowerCase(Locale.ROOT);
        int total = 0;
        for (String word : query.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            OptionalInt score = scoreOfWord(word, haystack);
            if (score.isEmpty()) {
                return score;
            }
            total += score.getAsInt();
        }
        return OptionalInt.of(total);
    }

    private static OptionalInt scoreOfWord(String word, String text) {
        int whole = text.indexOf(word);
        if (whole >= 0) {
            int start = whole == 0 || !Character.isLetterOrDigit(text.charAt(whole - 1)) ? WORD_START : 0;
            return OptionalInt.of(word.length() * (IN_ROW + 1) + 2 * start + Math.max(0, LATE_START - whole));
        }
        int score = 0;
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            int next = text.indexOf(word.charAt(i), at + 1);
            if (next < 0) {
                return OptionalInt.empty();
            }
            boolean inRow = i > 0 && next == at + 1;
            boolean startsWord = next == 0 || !Character.isLetterOrDigit(text.charAt(next - 1));
            score += 1 + (inRow ? IN_ROW : 0) + (startsWord ? WORD_START : 0);
            at = next;
        }
        return OptionalInt.of(score);
    }
}
