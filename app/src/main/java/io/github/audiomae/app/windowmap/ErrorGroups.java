package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.KnownErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The points of a map in groups of equal size by their error of reconstruction, the smallest errors first.
final class ErrorGroups {
    static final int GROUPS = 6;
    private static final int DIGITS = 3;

    private ErrorGroups() {}

    static PointGroups of(WindowPlaces windows, KnownErrors errors, Messages messages) {
        float[] each = new float[windows.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = errors.of(windows.input().windows()[i]);
        }
        return of(each, messages);
    }

    /// @param each error; not a number where it is not known
    static PointGroups of(float[] each, Messages messages) {
        float[] sorted = sortedKnown(each);
        float[] limits = limits(sorted);
        int groups = limits.length + (sorted.length > 0 ? 1 : 0);
        int[] of = new int[each.length];
        int[] counts = new int[groups + 1];
        for (int i = 0; i < each.length; i++) {
            of[i] = Float.isNaN(each[i]) ? groups : place(each[i], limits);
            counts[of[i]]++;
        }
        List<PointGroups.Group> named = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            float from = group == 0 ? sorted[0] : limits[group - 1];
            float to = group < limits.length ? limits[group] : sorted[sorted.length - 1];
            named.add(new PointGroups.Group(
                    messages.text("map.range", messages.number(from, DIGITS), messages.number(to, DIGITS)),
                    counts[group],
                    group,
                    false));
        }
        if (counts[groups] > 0) {
            named.add(new PointGroups.Group(messages.text("map.not-measured"), counts[groups], -1, true));
        }
        return new PointGroups(of, named, PointGroups.Scale.RANGES);
    }

    private static float[] sortedKnown(float... errors) {
        float[] known = new float[errors.length];
        int count = 0;
        for (float error : errors) {
            if (!Float.isNaN(error)) {
                known[count++] = error;
            }
        }
        float[] sorted = Arrays.copyOf(known, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /// The first error of each group after the first; fewer where many errors are equal.
    private static float[] limits(float... sorted) {
        float[] limits = new float[GROUPS - 1];
        int count = 0;
        for (int group = 1; group < GROUPS && sorted.length > 0; group++) {
            float limit = sorted[(int) ((long) group * sorted.length / GROUPS)];
            float before = count == 0 ? sorted[0] : limits[count - 1];
            if (limit > before) {
                limits[count++] = limit;
            }
        }
        return Arrays.copyOf(limits, count);
    }

    private static int place(float error, float... limits) {
        int place = 0;
        while (place < limits.length && error >= limits[place]) {
            place++;
        }
        return place;
    }
}
