package io.github.audiomae.app.spectrogram;

import io.github.audiomae.model.SoundFamily;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/// The colours of classes: the hue says which class or family, the strength how high its score is.
///
/// Classes of AudioSet have the hue of their family. Of a model with other classes, the first seven have the seven hues
/// in order. All other classes are grey.
public final class ClassColours {
    private static final double FAINTEST = 0.35;

    private static final List<Color> DARK =
            hues("#7fd08a", "#c792ea", "#5cc8d7", "#f2a65a", "#e0707e", "#d8c36a", "#ef9ad1");
    private static final List<Color> LIGHT =
            hues("#2c8a41", "#8846b8", "#14808f", "#b86412", "#bd3548", "#857012", "#b03f88");
    private static final Color DARK_GREY = Color.web("#7d879c");
    private static final Color LIGHT_GREY = Color.web("#626b7f");

    private final boolean dark;
    private final List<String> labels;
    private final boolean own;

    /// @param dark whether the theme is dark
    /// @param labels the names of the classes of a model
    public ClassColours(boolean dark, List<String> labels) {
        this.dark = dark;
        this.labels = labels;
        own = labels.stream().map(SoundFamily::ofLabel).allMatch(Optional::isEmpty);
    }

    /// The hue of a class at full strength.
    public Color hue(int index) {
        List<Color> hues = dark ? DARK : LIGHT;
        Optional<SoundFamily> family = SoundFamily.ofLabel(labels.get(index));
        if (family.isPresent()) {
            return hues.get(family.get().ordinal());
        }
        return own && index < hues.size() ? hues.get(index) : dark ? DARK_GREY : LIGHT_GREY;
    }

    /// The colour of a score: faint at the threshold, of full strength at 1.
    ///
    /// @param score `threshold` … 1
    public Color of(int index, double score, double threshold) {
        double share = threshold >= 1 ? 1 : (score - threshold) / (1 - threshold);
        return hue(index).deriveColor(0, 1, 1, FAINTEST + (1 - FAINTEST) * share);
    }

    private static List<Color> hues(String... hues) {
        return List.of(hues).stream().map(Color::web).toList();
    }
}
