package io.github.audiomae.plot;

/// Names of notes: twelve equal steps to an octave, A4 at 440 Hz.
public final class NoteName {
    private static final String[] NAMES = {"C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B"};

    /// MIDI's number of A4.
    private static final int A4 = 69;

    private static final double A4_HERTZ = 440;
    private static final int CENTS = 100;

    private NoteName() {}

    /// The nearest note, with the distance in cents if there is one: `A4`, `C8 +49`.
    ///
    /// @param hertz > 0
    public static String of(double hertz) {
        double position = A4 + 12 * Math.log(hertz / A4_HERTZ) / Math.log(2);
        int note = (int) Math.rint(position);
        int cents = (int) Math.rint((position - note) * CENTS);
        String name = NAMES[Math.floorMod(note, NAMES.length)] + (Math.floorDiv(note, NAMES.length) - 1);
        return cents == 0 ? name : name + (cents > 0 ? " +" : " −") + Math.abs(cents);
    }
}
