package io.github.audiomae.app.tour;

/// What the tour points at, one after the other.
public enum TourStep {
    /// How much is hidden.
    RATIO("tour.ratio", "tour.ratio.about"),
    /// Hiding by hand.
    BRUSH("tour.brush", "tour.brush.about"),
    /// Original and reconstruction in one place.
    PANES("tour.panes", "tour.panes.about"),
    /// What is heard.
    CLASSES("tour.classes", "tour.classes.about"),
    /// What can be taken along.
    EXPORT("tour.export", "tour.export.about");

    private final String title;
    private final String about;

    TourStep(String title, String about) {
        this.title = title;
        this.about = about;
    }

    /// Message key of its title.
    String title() {
        return title;
    }

    /// Message key of what it says.
    String about() {
        return about;
    }
}
