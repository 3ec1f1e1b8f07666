package io.github.audiomae.app.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.files.EnumWord;
import org.jspecify.annotations.Nullable;

/// The visible place, as saved in a session.
///
/// @param place the word of a [Place]; null if missing
@JsonIgnoreProperties(ignoreUnknown = true)
record PlaceMemo(@Nullable String place) {
    static PlaceMemo of(Navigation navigation) {
        return new PlaceMemo(EnumWord.of(navigation.current().get()));
    }

    void restore(Navigation navigation) {
        EnumWord.find(Place.class, place).ifPresent(navigation::show);
    }
}
