/// The rules of the project as tests; everything below `planted` breaks one on purpose.
@org.jspecify.annotations.NullMarked
package io.github.audiomae.gates;
