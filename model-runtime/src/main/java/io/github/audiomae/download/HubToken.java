package io.github.audiomae.download;

/// What proves to the hub who asks. Never printed.
///
/// @param value as `HF_TOKEN` holds it
record HubToken(String value) {
    /// What the hub reads.
    String header() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "(token)";
    }
}
