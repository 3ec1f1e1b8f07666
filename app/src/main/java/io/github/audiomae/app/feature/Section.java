package io.github.audiomae.app.feature;

import io.github.audiomae.app.place.Place;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// A section of the inspector, which can be folded. Its header stays, with its chief number.
///
/// @param id its name in files, for example `classes`
/// @param title its name
/// @param icon stands for it where the inspector is a rail
/// @param places where it is shown
/// @param node its content, without a title
/// @param head what else the header shows
/// @param growth what it does with more or less height
public record Section(String id, String title, Ikon icon, Set<Place> places, Region node, Head head, Growth growth)
        implements Part {
    /// What else the header shows.
    ///
    /// @param number the chief number, short: `91 %`; empty for none
    /// @param words the chief number with a few words, for the folded header
    /// @param tools controls at its right end while it is open; an empty region for none
    /// @param shown whether the section is there at all
    public record Head(
            ObservableValue<String> number,
            ObservableValue<String> words,
            Node tools,
            ObservableValue<Boolean> shown) {}

    /// How the height of the content follows that of the inspector.
    ///
    /// @param least the least height of the content; NaN for its preferred one, which never grows
    /// @param tightest the same beside a section that was opened by hand; at most `least`
    /// @param room receives the height that the content may take
    public record Growth(DoubleSupplier least, DoubleSupplier tightest, DoubleConsumer room) {
        static final Growth NONE = new Growth(() -> Double.NaN, () -> Double.NaN, height -> {});
    }

    public Section {
        places = Set.copyOf(places);
    }

    /// A section without a number, of a fixed height.
    public static Section of(String id, String title, Ikon icon, Region node, Place... places) {
        ReadOnlyStringWrapper none = new ReadOnlyStringWrapper("");
        Head head = new Head(none, none, new Region(), new ReadOnlyBooleanWrapper(true));
        return new Section(id, title, icon, Set.of(places), node, head, Growth.NONE);
    }

    /// The same with a chief number.
    ///
    /// @param words the number with a few words
    public Section number(ObservableValue<String> number, ObservableValue<String> words) {
        return with(new Head(number, words, head.tools, head.shown));
    }

    /// The same with controls in its header.
    public Section tools(Node controls) {
        return with(new Head(head.number, head.words, controls, head.shown));
    }

    /// The same, there only while `condition` is true.
    public Section when(ObservableValue<Boolean> condition) {
        return with(new Head(head.number, head.words, head.tools, condition));
    }

    /// The same, taking the height that other sections leave.
    public Section growing(double least, DoubleConsumer room) {
        return growing(() -> least, () -> least, room);
    }

    /// The same with a height to which it shrinks beside a section that was opened by hand.
    public Section growing(DoubleSupplier least, DoubleSupplier tightest, DoubleConsumer room) {
        return new Section(id, title, icon, places, node, head, new Growth(least, tightest, room));
    }

    private Section with(Head other) {
        return new Section(id, title, icon, places, node, other, growth);
    }
}
