package io.github.audiomae.app.place;

/// The list in hand, such as detections or the rows of a filter. It stays when another place is shown.
public interface Walk {
    /// Selects the next (1) or the previous (−1) entry and shows it in the current place.
    void step(int by);
}
