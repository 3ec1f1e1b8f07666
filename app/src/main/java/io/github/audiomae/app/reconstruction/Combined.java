package io.github.audiomae.app.reconstruction;

import java.util.function.Supplier;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A value computed from others on demand, and again only after one of them has changed.
final class Combined<T extends @Nullable Object> extends ObjectBinding<T> {
    private final Supplier<T> compute;

    Combined(Supplier<T> compute, ObservableValue<?>... inputs) {
        this.compute = compute;
        bind(inputs);
    }

    @Override
    protected T computeValue() {
        return compute.get();
    }
}
