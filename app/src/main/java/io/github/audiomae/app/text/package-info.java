/// Every word the window shows, by key.
@NullMarked
package io.github.audiomae.app.text;

import org.jspecify.annotations.NullMarked;
