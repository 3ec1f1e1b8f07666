package io.github.audiomae.app.browse;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.pyramid.TileCache;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;

/// Everything for the whole recording, connected: its tiles, the overview, the large view.
public final class Browsing {
    private final DisplayViewModel display;
    private final TilesViewModel tiles;
    private final OverviewViewModel overview;
    private final BrowseViewModel view;
    private final DescriptorsViewModel descriptors;
    private final BrowseReadout readout;

    /// @param display shared with the panes
    /// @param cache folder for caches
    /// @param colours the colour map
    /// @param cacheBytes limit of the disk cache
    public Browsing(
            Jobs jobs,
            Messages messages,
            ProblemsViewModel problems,
            WorkspaceViewModel workspace,
            PlayerViewModel player,
            DisplayViewModel display,
            Path cache,
            ObservableValue<ColourMap> colours,
            ObservableValue<Long> cacheBytes) {
        this.display = display;
        TileCache kept = new TileCache(cache.resolve("tiles"));
        cacheBytes.subscribe(kept::limitDisk);
        tiles = new TilesViewModel(jobs, problems, workspace, kept);
        overview = new OverviewViewModel(jobs, problems, workspace.recording(), tiles, colours);
        view = new BrowseViewModel(jobs, problems, workspace, tiles, display, player, colours);
        descriptors = new DescriptorsViewModel(jobs, problems, workspace.recording(), view.view(), view.shown());
        readout = new BrowseReadout(messages, view, workspace.recording(), workspace.startSeconds());
    }

    /// The large view.
    public BrowseViewModel view() {
        return view;
    }

    /// Pitch and onsets.
    public DescriptorsViewModel descriptors() {
        return descriptors;
    }

    /// The values under the pointer in the large view.
    public ObservableValue<String> readout() {
        return readout.text();
    }

    TilesViewModel tiles() {
        return tiles;
    }

    OverviewViewModel overview() {
        return overview;
    }

    DisplayViewModel display() {
        return display;
    }
}
