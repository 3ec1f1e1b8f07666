/// The toy analysis of docs/adding-an-analysis.md: everything that the page shows, and nothing else.
@NullMarked
package io.github.audiomae.app.centroid;

import org.jspecify.annotations.NullMarked;
