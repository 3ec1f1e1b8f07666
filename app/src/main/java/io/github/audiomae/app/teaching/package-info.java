/// Teaching: a classifier trained from the labels of the open collection.
@NullMarked
package io.github.audiomae.app.teaching;

import org.jspecify.annotations.NullMarked;
