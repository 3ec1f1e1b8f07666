package io.github.audiomae.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.run.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The program's codes are exactly those that `docs/problems.md` explains.
class ProblemCodesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (AME-\\d{3}) \\| [^|]+ \\| [^|]+ \\|$");

    @Test
    void everyCodeIsExplainedOnceAndInOrder() throws IOException {
        List<String> explained = ROW.matcher(Files.readString(Path.of("../docs/problems.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::text))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(explained);
    }
}
