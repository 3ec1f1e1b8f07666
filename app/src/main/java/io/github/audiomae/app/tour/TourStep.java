package io.github.audiomae.app.tour;

/// What the tour points at, in order.
public enum TourStep {
    /// The mask ratio.
    RATIO("tour.ratio", "tour.ratio.about"),
    /// Painting the mask.
    BRUSH("tour.brush", "tour.brush.about"),
    /// Original and reconstruction in one pane.
    PANES("tour.panes", "tour.panes.about"),
    /// Class scores.
    CLASSES("tour.classes", "tour.classes.about"),
    /// Exporting embeddings.
    EXPORT("tour.export", "tour.export.about");

    private final String title;
    private final String about;

    TourStep(String title, String about) {
        this.title = title;
        this.about = about;
    }

    /// Message key of the title.
    String title() {
        return title;
    }

    /// Message key of the explanation.
    String about() {
        return about;
    }
}
