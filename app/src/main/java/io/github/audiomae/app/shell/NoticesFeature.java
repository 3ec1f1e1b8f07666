package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.problem.ConfirmationNote;
import io.github.audiomae.app.problem.ProblemBar;
import java.util.List;

/// Problems, and files that take long to open.
///
/// @param context provides problems and workspace
public record NoticesFeature(FeatureContext context) implements Feature {
    @Override
    public String id() {
        return "notices";
    }

    @Override
    public List<Part> parts() {
        return List.of(
                new Part.Notice(ProblemBar.withoutConfirmations(context.problems(), context.messages())),
                new Part.Note(new ConfirmationNote(context.problems(), context.messages())),
                new Part.Notice(new LoadingBar(context.workspace(), context.messages())));
    }
}
