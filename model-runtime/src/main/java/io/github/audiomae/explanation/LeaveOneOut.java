package io.github.audiomae.explanation;

import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.List;

/// Exact attribution: the logit with all patches minus the logit without one, for every patch.
///
/// @param batch number of masks that go through the model together, ≥ 1
record LeaveOneOut(PatchLogit logit, Subject subject, int batch) {
    Attribution compute(AttributionListener listener, CancellationToken token) {
        Passes passes = new Passes(AttributionMethod.EXACT, subject, subject.patches().length + 1);
        float[] values = new float[subject.grid().patches()];
        float whole = logit.of(List.of(subject.visible()), token)[0];
        Attribution now = passes.after(1, values);
        int[] patches = subject.patches();
        for (int from = 0; from < patches.length; from += batch) {
            List<PatchMask> masks = new ArrayList<>();
            for (int i = from; i < Math.min(from + batch, patches.length); i++) {
                masks.add(subject.without(patches[i]));
            }
            float[] without = logit.of(masks, token);
            for (int i = 0; i < without.length; i++) {
                values[patches[from + i]] = whole - without[i];
            }
            now = passes.after(masks.size(), values);
            listener.refined(now);
        }
        return now;
    }
}
