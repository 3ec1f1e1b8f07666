package io.github.audiomae.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Damages JSON and tables word by word and line by line, so that most results are still JSON or tables; now and then
/// their encoding, or any bytes.
final class TextMutator implements Mutator {
    private static final int MOST_CHANGES = 3;

    /// A string, a number, a word, or a single sign.
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|-?[0-9.]+|[A-Za-z_]+|\\S");

    private static final List<String> STRANGE = List.of(
            "",
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "NaN",
            "99999999999999999999",
            "0.5",
            "\"\"",
            "\"x\"",
            "\"../../x\"",
            "\"a\\u0000b\"",
            "{}",
            "[]",
            "[null]",
            "{\"a\":null}",
            "[".repeat(2000),
            ",",
            ";",
            "\t",
            "\"",
            "\u0000",
            "\u001B[31m",
            "雨",
            "x".repeat(70_000));

    private final Mutator bytes = new ByteMutator();

    @Override
    public byte[] damaged(byte[] sound, byte[] other, Random random) {
        if (random.nextInt(6) == 0) {
            return bytes.damaged(sound, other, random);
        }
        String text = new String(sound, StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            text = random.nextInt(3) == 0 ? withOtherLines(text, random) : withOtherToken(text, random);
        }
        return switch (random.nextInt(30)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 3 -> text.replace("\n", "\r").getBytes(StandardCharsets.ISO_8859_1);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String withOtherToken(String text, Random random) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        if (tokens.isEmpty()) {
            return STRANGE.get(random.nextInt(STRANGE.size()));
        }
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        String replacement = random.nextInt(3) == 0
                ? tokens.get(random.nextInt(tokens.size())).group()
                : STRANGE.get(random.nextInt(STRANGE.size()));
        return text.substring(0, token.start()) + replacement + text.substring(token.end());
    }

    private static String withOtherLines(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.subList(line, lines.size()).clear();
            default ->
                lines.set(
                        line,
                        lines.get(line)
                                .replace(",", List.of(";", "\t", " ", ",,").get(random.nextInt(4))));
        }
        return String.join("\n", lines);
    }
}
