package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Host;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.settings.SettingsStore;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The labels of a program without its window, in which everything happens at once.
final class Labelling implements AutoCloseable {
    final FeatureContext context;
    final AnnotationStore store;
    final LabelsViewModel labels;
    final LabelNames names;
    final LabelActions actions;
    final ListedLabels rows;
    final LabelExchange exchange;
    final List<Path> listed = new ArrayList<>();
    double position = 1e9;

    Labelling(Path home, Locale language) {
        Messages messages = Messages.in(language);
        Jobs jobs = Jobs.onThisThread();
        ProblemsViewModel problems = new ProblemsViewModel(messages);
        WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
        context = new FeatureContext(
                jobs,
                messages,
                problems,
                new SettingsViewModel(jobs, new SettingsStore(home)),
                workspace,
                new Navigation(workspace),
                new Host());
        store = AnnotationStore.in(home);
        labels = new LabelsViewModel(context, store);
        names = new LabelNames(messages, labels::all);
        actions = new LabelActions(labels, names, selection(), () -> position);
        rows = new ListedLabels(labels, names, context.navigation(), seconds -> {});
        exchange = new LabelExchange(context, labels, store, files -> {
            listed.addAll(files);
            context.workspace().open(files.getFirst());
        });
    }

    SelectionViewModel selection() {
        return context.navigation().selection();
    }

    /// Draws a box and names it.
    Annotation box(double from, double to, double low, double high, String name) {
        selection().box(from, to, new Band(low, high));
        actions.name(name);
        return labels.selected().get().getLast();
    }

    List<String> all() {
        return labels.all().stream().map(Annotation::name).toList();
    }

    String said() {
        return Objects.requireNonNull(context.problems().current().get()).sentence();
    }

    void undo() {
        context.host().undoOrder().undo();
    }

    void redo() {
        context.host().undoOrder().redo();
    }

    @Override
    public void close() {
        labels.close();
    }
}
