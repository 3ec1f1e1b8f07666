package io.github.audiomae.pyramid;

/// How frequencies are distributed over a height, from 0 at the bottom to 1 at the top.
public interface FrequencyMapping {
    /// The frequency at a height, 0 … 1.
    double hertz(double unit);

    /// The height of a frequency; below 0 or above 1 where it lies outside.
    double unit(double hertz);
}
