package io.github.audiomae.app.place;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// What one place shows, for going there and back.
///
/// @param view returns what is visible, as a value with `equals`
/// @param restore shows that again
/// @param open shows a selection; its recording is open by then, except in the collection
/// @param draw lets the user draw a region
/// @param rearrange arranges its panes differently
/// @param <V> the view
public record Sight<V>(
        Supplier<V> view, Consumer<V> restore, Consumer<Selection> open, Runnable draw, Runnable rearrange) {
    /// A place with one arrangement.
    public Sight(Supplier<V> view, Consumer<V> restore, Consumer<Selection> open, Runnable draw) {
        this(view, restore, open, draw, () -> {});
    }

    /// A place with one arrangement, in which no region can be drawn.
    public Sight(Supplier<V> view, Consumer<V> restore, Consumer<Selection> open) {
        this(view, restore, open, () -> {});
    }

    /// A place with a single view.
    public static Sight<String> fixed(Consumer<Selection> open) {
        return new Sight<>(() -> "", view -> {}, open);
    }

    Seen<V> now() {
        return new Seen<>(view.get(), restore);
    }

    /// A view that was left.
    record Seen<V>(V view, Consumer<V> restore) {
        void again() {
            restore.accept(view);
        }
    }
}
