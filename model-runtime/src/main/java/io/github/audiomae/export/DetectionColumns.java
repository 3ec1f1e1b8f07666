package io.github.audiomae.export;

import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Judgement;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.model.SoundFamily;
import java.util.List;

/// What tables of detections say about each beside its class and time; empty where it is not known.
final class DetectionColumns {
    static final List<String> NAMES =
            List.of("peak_s", "family", "review", "review_name", "reviewer", "reviewed_at", "model", "model_sha256");

    /// The same in the style of Raven.
    static final List<String> TITLES = List.of(
            "Peak Time (s)", "Family", "Review", "Review Name", "Reviewer", "Reviewed", "Model", "Model SHA-256");

    private DetectionColumns() {}

    static List<String> of(DetectedEvent event, DetectionSheet sheet) {
        return List.of(
                Numbers.seconds(event.key().seconds()),
                event.family().map(SoundFamily::title).orElse(""),
                event.verdict() == Verdict.UNJUDGED ? "" : EnumWord.of(event.verdict()),
                event.judgement().map(Judgement::name).orElse(""),
                event.judgement().map(Judgement::reviewer).orElse(""),
                event.judgement().map(judged -> judged.when().toString()).orElse(""),
                sheet.model(),
                sheet.modelSha256());
    }
}
