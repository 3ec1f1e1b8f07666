package io.github.audiomae.app.command;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How well a command answers a query: the better one comes first.
///
/// @param where the best place in which the query was found
/// @param score how well it matches there, higher is better
record PaletteRank(Where where, int score) implements Comparable<PaletteRank> {
    /// The description begins behind the first colon, semicolon or bracket; the name is what stands before it.
    private static final Pattern NAME = Pattern.compile("^[^:;(：；（]+");

    private static final Comparator<PaletteRank> ORDER = Comparator.comparing(PaletteRank::where)
            .thenComparing(Comparator.comparingInt(PaletteRank::score).reversed());

    /// Where a query was found, best first.
    private enum Where {
        /// At the starts of words of the name or the id.
        NAME_WORDS,
        /// Within words of the name or the id.
        NAME,
        DESCRIPTION,
        /// Its letters in their order, scattered over the name or the id.
        SCATTERED,
        NOWHERE
    }

    static PaletteRank of(String query, Command command) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        String words = command.words().toLowerCase(Locale.ROOT);
        String name = name(words);
        String id = command.id().replace('-', ' ');
        int score = Math.max(
                2 * FuzzyMatch.score(wanted, name).orElse(0),
                FuzzyMatch.score(wanted, id).orElse(0));
        if (hasAll(wanted, name, true) || hasAll(wanted, id, true)) {
            return new PaletteRank(Where.NAME_WORDS, score);
        }
        if (hasAll(wanted, name, false) || hasAll(wanted, id, false)) {
            return new PaletteRank(Where.NAME, score);
        }
        if (hasAll(wanted, words, false)) {
            return new PaletteRank(
                    Where.DESCRIPTION, FuzzyMatch.score(wanted, words).orElse(0));
        }
        return new PaletteRank(score > 0 ? Where.SCATTERED : Where.NOWHERE, score);
    }

    boolean isHit() {
        return where != Where.NOWHERE;
    }

    /// Whether the typed words occur as such.
    boolean isLiteral() {
        return isHit() && where != Where.SCATTERED;
    }

    /// The part of a command's words that names it.
    static String name(String words) {
        Matcher name = NAME.matcher(words);
        return name.find() ? name.group().strip() : words;
    }

    private static boolean hasAll(String query, String text, boolean atStarts) {
        for (String word : query.split("\\s+")) {
            int at = text.indexOf(word);
            while (atStarts && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                at = text.indexOf(word, at + 1);
            }
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(PaletteRank other) {
        return ORDER.compare(this, other);
    }
}
