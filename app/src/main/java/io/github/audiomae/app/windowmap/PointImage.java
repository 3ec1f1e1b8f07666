package io.github.audiomae.app.windowmap;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Draws any number of points into one picture: each covers a few pixels, and where they overlap they add up.
final class PointImage {
    private int width;
    private int height;
    private int[] pixels = {};
    private PixelBuffer<IntBuffer> buffer = buffer(1, 1, new int[1]);

    private static PixelBuffer<IntBuffer> buffer(int width, int height, int... pixels) {
        return new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }

    /// Begins an empty picture.
    void begin(double wantedWidth, double wantedHeight) {
        int w = Math.max(1, (int) Math.ceil(wantedWidth));
        int h = Math.max(1, (int) Math.ceil(wantedHeight));
        if (w != width || h != height) {
            width = w;
            height = h;
            pixels = new int[w * h];
            buffer = buffer(w, h, pixels);
        } else {
            Arrays.fill(pixels, 0);
        }
    }

    /// Draws a square of side 2·radius + 1 around a pixel.
    ///
    /// @param rgb `0xRRGGBB`
    /// @param alpha opacity, 0 … 255
    void point(double x, double y, int radius, int rgb, int alpha) {
        int left = (int) Math.round(x) - radius;
        int top = (int) Math.round(y) - radius;
        for (int row = Math.max(0, top); row <= Math.min(height - 1, top + 2 * radius); row++) {
            for (int column = Math.max(0, left); column <= Math.min(width - 1, left + 2 * radius); column++) {
                pixels[row * width + column] = over(rgb, alpha, pixels[row * width + column]);
            }
        }
    }

    /// A colour over a premultiplied one.
    private static int over(int rgb, int alpha, int under) {
        int rest = 255 - alpha;
        int a = alpha + (under >>> 24) * rest / 255;
        int r = ((rgb >> 16 & 0xff) * alpha + (under >> 16 & 0xff) * rest) / 255;
        int g = ((rgb >> 8 & 0xff) * alpha + (under >> 8 & 0xff) * rest) / 255;
        int b = ((rgb & 0xff) * alpha + (under & 0xff) * rest) / 255;
        return a << 24 | r << 16 | g << 8 | b;
    }

    /// Shows the picture.
    void end(GraphicsContext g) {
        buffer.updateBuffer(changed -> null);
        g.drawImage(new WritableImage(buffer), 0, 0);
    }
}
