package io.github.audiomae.app.text;

import io.github.audiomae.audio.ClockTime;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.RecordingStart;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The texts of the main window in one language.
///
/// Keys say what a text is for (`mask.kind.random`), not what it says. A test fails on missing and on unused keys.
/// Immutable.
public final class Messages {
    private static final String BUNDLE = "io.github.audiomae.resources.messages.Explorer";
    private static final int PERCENT = 100;

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// The texts in `locale`, or in English if there is no such translation.
    public static Messages in(Locale locale) {
        return in(locale, BUNDLE);
    }

    /// The same from another bundle, for a feature that brings its own.
    ///
    /// @param bundle full name of the bundle, English without a suffix
    public static Messages in(Locale locale, String bundle) {
        ResourceBundle.Control noDetour =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(bundle, locale, noDetour), locale);
    }

    /// The text under `key`, with `{0}`, `{1}` … replaced as by [MessageFormat].
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /// The sentence about a problem, in this language.
    public String text(Sentence sentence) {
        return sentence.in(locale);
    }

    /// The text under `key`, or `otherwise` if there is none: for things that can be added without a text, such as
    /// sounds.
    public String textOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /// All keys.
    public Stream<String> keys() {
        return bundle.keySet().stream();
    }

    /// The locale for numbers.
    public Locale locale() {
        return locale;
    }

    /// A position in a recording to the frame, such as `0:03.42`.
    ///
    /// @param seconds ≥ 0
    public String time(double seconds) {
        return ClockTime.text(seconds, ClockTime.FRAME, locale);
    }

    /// A position in a recording for lists of many recordings: the time of day to the second if it is known when the
    /// recording began, else as [#time(double)].
    ///
    /// @param seconds ≥ 0
    public String time(Optional<RecordingStart> began, double seconds) {
        return began.map(start -> start.timeOfDay(seconds, 0, locale)).orElseGet(() -> time(seconds));
    }

    /// A number with a fixed number of decimals and a true minus sign.
    public String number(double value, int decimals) {
        String text = String.format(locale, "%." + decimals + "f", value);
        return text.replace('-', '−');
    }

    /// How much of something is done, in percent: 100 only when all of it is.
    ///
    /// @param share 0 … 1
    public String percentDone(double share) {
        return text("unit.percent", number(Math.floor(PERCENT * share), 0));
    }
}
