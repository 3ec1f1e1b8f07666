package io.github.audiomae.app.sources;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Third;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.TextPreference;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.timestamp.StartReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// The list of recordings that can be opened.
public final class SourcesFeature implements Feature {
    private final FeatureContext context;
    private final List<Path> samples;
    private final SourcesViewModel sources;
    private final SourceListViewModel list;
    private final FolderSearchViewModel folders;
    private Runnable filter = () -> {};
    private final OpenActions actions;

    /// @param samples the bundled sounds; always listed
    public SourcesFeature(FeatureContext context, List<Path> samples) {
        this.context = context;
        this.samples = List.copyOf(samples);
        sources = new SourcesViewModel(context.jobs(), context.workspace(), this::title);
        list = new SourceListViewModel(sources, samples);
        folders = new FolderSearchViewModel(context.jobs(), context.problems(), context.messages());
        actions = new OpenActions(context, sources, list, folders);
    }

    @Override
    public String id() {
        return "sources";
    }

    public SourcesViewModel sources() {
        return sources;
    }

    /// Searches folders for sounds and lists them.
    public void search(List<Path> inFolders) {
        list.adopt(inFolders);
        folders.search(inFolders, sources::add);
    }

    /// Lists files and what is found in folders, and opens the first one.
    public void open(List<Path> files) {
        actions.open(files);
    }

    /// Opens the recording after the open one.
    ///
    /// @return its file; empty after the last one
    public Optional<Path> openNext() {
        return list.step(1);
    }

    /// Bundled sounds have titles; others are shown by their file names.
    private String title(Path file) {
        return samples.contains(file)
                ? context.messages().textOr("sample." + SampleName.of(file) + ".title", SampleName.of(file))
                : String.valueOf(file.getFileName());
    }

    @Override
    public List<Part> parts() {
        SourcesView view = new SourcesView(sources, list, folders, context.host(), context.messages());
        filter = view::filter;
        return List.of(
                new Part.Tool(
                        Third.START,
                        new OpenButton(
                                actions,
                                context.settings(),
                                context.host().panels().room(),
                                context.messages())),
                new Part.Sources(view, actions::open));
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(
                Command.of("open", messages.text("key.open"), actions::openFile)
                        .key(KeyCode.O, KeyCombination.SHORTCUT_DOWN)
                        .on("open", "invitation"),
                Command.of("open-folder", messages.text("key.open-folder"), actions::openFolder)
                        .key(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .on("open-folder"),
                Command.of("next-recording", messages.text("key.next-recording"), () -> list.step(1))
                        .key(KeyCode.DOWN, KeyCombination.ALT_DOWN),
                Command.of("previous-recording", messages.text("key.previous-recording"), () -> list.step(-1))
                        .key(KeyCode.UP, KeyCombination.ALT_DOWN),
                Command.of("filter", messages.text("key.filter"), this::filter)
                        .key(KeyCode.F, KeyCombination.SHORTCUT_DOWN));
    }

    /// Where date and time stand in file names.
    @Override
    public List<TextPreference> textPreferences() {
        Messages messages = context.messages();
        return List.of(new TextPreference(
                "start-pattern",
                messages.text("preferences.start-pattern"),
                messages.text("preferences.start-pattern.about"),
                context.settings().startPattern(),
                text -> text.isBlank() || !StartReader.with(text).equals(StartReader.USUAL),
                messages.text("preferences.start-pattern.wrong")));
    }

    private void filter() {
        context.host().panels().showSources();
        filter.run();
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                SourcesMemo.class,
                () -> SourcesMemo.of(list),
                memo -> memo.restore(list),
                list.folders(),
                list.order(),
                list.turned()));
    }

    @Override
    public void start() {
        sources.add(samples);
    }
}
