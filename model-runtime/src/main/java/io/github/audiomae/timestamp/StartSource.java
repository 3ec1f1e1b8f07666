package io.github.audiomae.timestamp;

/// Where the start of a recording is written, in the order in which sources are believed.
public enum StartSource {
    /// The name of the file, by a [NamePattern] of the user.
    OWN_PATTERN("the pattern for file names"),
    /// The field `Timestamp` of GUANO metadata.
    GUANO("GUANO"),
    /// The comment that an AudioMoth writes.
    AUDIOMOTH("the comment of the AudioMoth"),
    /// The origination date and time of the `bext` chunk of Broadcast Wave.
    BEXT("the bext chunk"),
    /// The name of the file, in one of the usual forms.
    FILE_NAME("the file name");

    private final String title;

    StartSource(String title) {
        this.title = title;
    }

    /// Its name in an English sentence.
    public String title() {
        return title;
    }
}
