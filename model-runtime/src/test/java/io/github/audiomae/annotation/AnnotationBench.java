package io.github.audiomae.annotation;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Measures edits and queries of 10,000 annotations of ten hours, with every edit saved.
final class AnnotationBench {
    private AnnotationBench() {}

    public static void main(String... arguments) {
        Random random = new Random(1);
        Path folder =
                Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"), "annotations");
        try (OpenAnnotations open = new AnnotationStore(folder).open(Path.of(arguments[1]))) {
            AnnotationDocument document = open.document();
            AnnotationEditing editing = new AnnotationEditing(document, 36_000, 24_000);
            List<Annotation> many = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                double start = random.nextDouble() * 36_000;
                many.add(Annotation.made(
                        i + 1L,
                        new TimeSpan(start, start + random.nextDouble() * 5),
                        Optional.of(new FrequencyRange(1000, 8000)),
                        "call " + i % 50,
                        "layer"));
            }
            time("import of 10,000", 1, () -> document.apply(editing.take(many)));
            time("query of 10 s", 1000, () -> {
                double start = random.nextDouble() * 36_000;
                document.in(new TimeSpan(start, start + 10));
            });
            time("query of everything", 20, () -> document.in(new TimeSpan(0, 36_000)));
            time("move one, saved", 1000, () -> {
                Annotation one = document.find(1 + random.nextInt(9_000)).orElseThrow();
                document.apply(editing.move(List.of(one), 0.1, 10));
            });
            time("undo, saved", 500, document::undo);
            time(
                    "rename 1,000, saved",
                    5,
                    () -> document.apply(
                            editing.rename(document.in(new TimeSpan(0, 3_600)), "call " + random.nextInt())));
        }
    }

    private static void time(String what, int times, Runnable work) {
        double worst = 0;
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long one = System.nanoTime();
            work.run();
            worst = Math.max(worst, (System.nanoTime() - one) / 1e6);
        }
        System.out.printf(
                "%-22s mean %.3f ms, worst %.3f ms%n", what, (System.nanoTime() - start) / 1e6 / times, worst);
    }
}
