package io.github.audiomae.app.models;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.inference.LoadedModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A loaded model together with the duty to close it. Used on the JavaFX thread only.
public final class OwnedModel {
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable LoadedModel> model = new ReadOnlyObjectWrapper<>();

    public OwnedModel(Jobs jobs) {
        this.jobs = jobs;
    }

    /// The model; null for none.
    public ReadOnlyObjectProperty<@Nullable LoadedModel> model() {
        return model.getReadOnlyProperty();
    }

    /// Takes over another model, or none. The previous one is closed when its runs have ended.
    public void replace(@Nullable LoadedModel next) {
        LoadedModel before = model.get();
        model.set(next);
        if (before != null) {
            jobs.afterModelRuns(before::close);
        }
    }

    /// Closes the model at once; nothing may be running on it.
    void close() {
        LoadedModel last = model.get();
        model.set(null);
        if (last != null) {
            last.close();
        }
    }
}
