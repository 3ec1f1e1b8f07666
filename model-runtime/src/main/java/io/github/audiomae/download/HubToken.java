package io.github.audiomae.download;

/// The secret that identifies a person to the hub. Never printed.
///
/// @param value as `HF_TOKEN` holds it
record HubToken(String value) {
    /// The value of the `Authorization` header.
    String header() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "(token)";
    }
}
