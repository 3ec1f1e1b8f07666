package io.github.audiomae.export;

/// How text from outside, such as the name of a file, is written into a cell of a CSV table.
public enum CellText {
    /// As it is: other programs read exactly this text.
    EXACT,

    /// With an apostrophe before a text that a spreadsheet would take for a formula: one that begins with an equals
    /// sign, plus, minus, at sign, tab or carriage return (OWASP, *CSV Injection*). Numbers are not text.
    SPREADSHEET_SAFE;

    private static final String FORMULA = "=+-@\t\r";

    /// The text for the cell.
    public String of(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return this == SPREADSHEET_SAFE && formula ? "'" + text : text;
    }
}
