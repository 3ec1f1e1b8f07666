package io.github.audiomae.app.session;

import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.sources.SourcesViewModel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The session: saved from one start of the program to the next.
public final class SessionFeature implements Feature {
    private final FeatureContext context;
    private final SessionViewModel session;

    /// @param recordings the list of sounds
    /// @param samples the bundled sounds
    /// @param home the user's data folder
    /// @param features all features, whose state is saved; read after all of them exist
    public SessionFeature(
            FeatureContext context,
            SourcesViewModel recordings,
            List<Path> samples,
            Path home,
            Supplier<List<Feature>> features) {
        this.context = context;
        session = new SessionViewModel(
                context.jobs(),
                new SessionStore(home),
                new SessionContent(context.workspace(), recordings, samples, () -> states(features.get())),
                context.problems(),
                context.messages());
    }

    static Map<String, SavedState<?>> states(List<Feature> features) {
        Map<String, SavedState<?>> states = new LinkedHashMap<>();
        features.forEach(feature -> feature.state().ifPresent(state -> states.put(feature.id(), state)));
        return states;
    }

    @Override
    public String id() {
        return "session";
    }

    public SessionViewModel session() {
        return session;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part.Notice(new OfferBar(session, context.messages())));
    }
}
