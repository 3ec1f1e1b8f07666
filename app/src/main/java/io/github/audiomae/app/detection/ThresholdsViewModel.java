package io.github.audiomae.app.detection;

import io.github.audiomae.app.feature.Undoable;
import io.github.audiomae.detection.DetectionSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// The scores from which classes count as detected, and the gap across which detections are joined. Classes may have
/// thresholds of their own; each model keeps its own ones.
public final class ThresholdsViewModel {
    /// The longest gap that can be chosen, in seconds.
    public static final double MOST_GAP = 10;

    private static final double LEAST = 0.01;
    private static final double MOST = 0.99;

    private final DoubleProperty general = new SimpleDoubleProperty(0.3);
    private final DoubleProperty gapSeconds = new SimpleDoubleProperty();
    private final Map<String, Map<String, Double>> byModel = new TreeMap<>();
    private final ReadOnlyObjectWrapper<Map<String, Double>> own = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<DetectionSettings> settings = new ReadOnlyObjectWrapper<>();
    private String model = "";

    public ThresholdsViewModel() {
        general.subscribe(this::update);
        gapSeconds.subscribe(this::update);
        own.subscribe(this::update);
        update();
    }

    /// The threshold of classes without one of their own, 0 … 1.
    public DoubleProperty general() {
        return general;
    }

    /// Detections of a class are joined across gaps up to this long, 0 … [#MOST_GAP] seconds.
    public DoubleProperty gapSeconds() {
        return gapSeconds;
    }

    /// The classes that have a threshold of their own, for the model in use.
    public ReadOnlyObjectProperty<Map<String, Double>> own() {
        return own.getReadOnlyProperty();
    }

    /// All of it together.
    public ReadOnlyObjectProperty<DetectionSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /// The threshold of a class, 0 … 1.
    public double of(String label) {
        return settings.get().of(label);
    }

    /// Gives a class a threshold of its own.
    ///
    /// @param score is kept between 0.01 and 0.99
    public void set(String label, double score) {
        Map<String, Double> next = new HashMap<>(own.get());
        next.put(label, Math.clamp(score, LEAST, MOST));
        keep(next);
    }

    /// The same, as a change that can be taken back.
    Undoable change(String label, double score) {
        String of = model;
        Map<String, Double> before = own.get();
        set(label, score);
        Map<String, Double> after = own.get();
        return new Undoable() {
            @Override
            public void undo() {
                put(before);
            }

            @Override
            public void redo() {
                put(after);
            }

            private void put(Map<String, Double> there) {
                Map<String, Double> next = new HashMap<>(byModel.getOrDefault(of, Map.of()));
                next.remove(label);
                if (there.containsKey(label)) {
                    next.put(label, there.get(label));
                }
                keep(of, next);
            }
        };
    }

    /// Lets a class follow the general threshold again.
    public void remove(String label) {
        Map<String, Double> next = new HashMap<>(own.get());
        next.remove(label);
        keep(next);
    }

    /// Lets all classes follow the general threshold again.
    public void removeAll() {
        keep(Map.of());
    }

    /// From now on the thresholds of another model count.
    ///
    /// @param id its id; empty for none
    public void useModel(String id) {
        if (!id.equals(model)) {
            model = id;
            own.set(byModel.getOrDefault(id, Map.of()));
        }
    }

    /// The own thresholds of all models, by the id of the model and the name of the class.
    Map<String, Map<String, Double>> all() {
        return Map.copyOf(byModel);
    }

    /// Takes over what [#all()] has returned; thresholds that are no scores are left out.
    void restore(Map<String, Map<String, Double>> before) {
        before.forEach((id, thresholds) -> {
            Map<String, Double> sound = new HashMap<>(thresholds);
            sound.values().removeIf(score -> !(score >= LEAST && score <= MOST));
            byModel.put(id, Map.copyOf(sound));
        });
        own.set(byModel.getOrDefault(model, Map.of()));
    }

    private void keep(Map<String, Double> next) {
        keep(model, next);
    }

    private void keep(String id, Map<String, Double> next) {
        byModel.put(id, Map.copyOf(next));
        if (id.equals(model)) {
            own.set(Map.copyOf(next));
        }
    }

    private void update() {
        settings.set(new DetectionSettings(general.get(), own.get(), gapSeconds.get()));
    }
}
