package io.github.audiomae.app.recording;

import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TilePicture;
import java.nio.IntBuffer;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pictures as images: each is made once, without copying its pixels.
final class TileImages {
    private final Map<TilePicture, Image> images = new WeakHashMap<>();

    Image of(TilePicture picture) {
        return images.computeIfAbsent(picture, TileImages::image);
    }

    private static Image image(TilePicture picture) {
        // All pixels are opaque or fully transparent, so premultiplied values are the same.
        return new WritableImage(new PixelBuffer<>(
                Tile.COLUMNS, picture.height(), IntBuffer.wrap(picture.argb()), PixelFormat.getIntArgbPreInstance()));
    }
}
