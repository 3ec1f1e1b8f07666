package io.github.audiomae.app.similar;

/// What a person says about a result.
enum ResultVerdict {
    NONE,
    RIGHT,
    WRONG
}
