package io.github.audiomae.measure;

/// Measures of a box, named as in Raven (Charif, Strickman and Waack 2010, *Raven Pro 1.4 User's Manual*, chapter 6).
/// Levels are relative to full scale: a sine of full scale has a peak of 0 dB and an RMS of −3.01 dB.
///
/// @param deltaSeconds *Delta Time*: end − begin
/// @param deltaHz *Delta Freq*: high − low
/// @param peakHz *Peak Freq*: the frequency of the highest power in the spectrogram of the box
/// @param centreHz *Center Freq*: the lowest frequency below which lies half of the energy of the box
/// @param bandwidth90Hz *BW 90%*: from the frequency below which lie 5 % of the energy to that below which lie 95 %
/// @param energyDecibels *Energy*: 10 · log10 of the sum of x² / rate over the samples x of the box, filtered to its
///     band, that is of full scale² · seconds; Raven, too, sums power over time and frequency
/// @param rmsDecibels *RMS Amp* of these samples: 10 · log10 of the mean of x²
/// @param peakDecibels *Peak Amp* of these samples: 20 · log10 of the largest absolute sample
public record BoxMeasures(
        double deltaSeconds,
        double deltaHz,
        double peakHz,
        double centreHz,
        double bandwidth90Hz,
        double energyDecibels,
        double rmsDecibels,
        double peakDecibels) {}
