package io.github.audiomae.annotation;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Any edit that a person could make next.
final class RandomEdits {
    private RandomEdits() {}

    static Edit next(AnnotationEditing editing, Random random) {
        List<Annotation> all = List.copyOf(editing.document().all());
        if (all.isEmpty() || random.nextInt(3) == 0) {
            return editing.add(
                    span(editing, random),
                    band(editing, random),
                    "name " + random.nextInt(5),
                    "layer " + random.nextInt(3));
        }
        List<Annotation> some = random.ints(1 + random.nextInt(3), 0, all.size())
                .distinct()
                .mapToObj(all::get)
                .toList();
        return switch (random.nextInt(9)) {
            case 0 -> editing.remove(some);
            case 1 -> editing.move(some, random.nextGaussian() * 10, random.nextGaussian() * 1000);
            case 2 -> editing.resize(some.getFirst(), span(editing, random), band(editing, random));
            case 3 -> editing.rename(some, "name " + random.nextInt(5));
            case 4 -> editing.split(some, some.getFirst().span().startSeconds() + random.nextDouble());
            case 5 -> editing.merge(some);
            case 6 -> editing.duplicate(some, random.nextGaussian() * 5);
            case 7 -> editing.toLayer(some, "layer " + random.nextInt(3));
            default -> {
                Layer layer = List.copyOf(editing.document().layers()).getFirst();
                yield editing.changeLayer(layer, new Layer(layer.name(), random.nextInt(0x1000000)));
            }
        };
    }

    static TimeSpan span(AnnotationEditing editing, Random random) {
        double start = random.nextDouble() * editing.seconds();
        return new TimeSpan(start, start + Math.abs(random.nextGaussian()) * 3);
    }

    static Optional<FrequencyRange> band(AnnotationEditing editing, Random random) {
        double low = random.nextDouble() * editing.nyquistHz();
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new FrequencyRange(low, low + random.nextDouble() * 2000));
    }
}
