package io.github.audiomae.app.collection;

import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Sight;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The collection: empty, until collections can be made.
public final class CollectionFeature implements Feature {
    private final FeatureContext context;

    public CollectionFeature(FeatureContext context) {
        this.context = context;
        context.navigation().offer(Place.COLLECTION, Sight.fixed(selection -> {}));
    }

    @Override
    public String id() {
        return "collection";
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part.Centre(
                Place.COLLECTION, new EmptyCollection(context.messages()), new ReadOnlyStringWrapper(""), digit -> {}));
    }
}
