package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// No two top-level classes of the program have the same name, or names one letter apart.
class NamesTest {
    private static final String TESTS = Path.of("src", "test", "java").toString();

    @Test
    void namesOfClassesDifferByMoreThanALetter() {
        List<String> names = Project.javaSources().stream()
                .filter(source -> !source.toString().contains(TESTS))
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .toList();

        assertThat(names).contains("ModelLibrary", "MainWindow");
        assertThat(tooClose(names)).isEmpty();
    }

    @Test
    void namesThatAreTooCloseAreFound() {
        assertThat(tooClose(List.of("Place", "Span", "Places", "Spin", "Span", "Piece", "PLaces")))
                .containsExactly(
                        "Place/Places", "Place/PLaces", "Span/Spin", "Span/Span", "Places/PLaces", "Spin/Span");
    }

    private static List<String> tooClose(List<String> names) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (isTooClose(names.get(i), names.get(j))) {
                    pairs.add(names.get(i) + "/" + names.get(j));
                }
            }
        }
        return pairs;
    }

    /// Whether at most one letter must be changed, added or removed, not counting capitals.
    private static boolean isTooClose(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length()
                && Character.toLowerCase(shorter.charAt(same)) == Character.toLowerCase(longer.charAt(same))) {
            same++;
        }
        String restOfLonger = longer.substring(Math.min(same + 1, longer.length()));
        String restOfShorter =
                shorter.substring(shorter.length() == longer.length() ? Math.min(same + 1, shorter.length()) : same);
        return restOfLonger.equalsIgnoreCase(restOfShorter);
    }
}
