package io.github.audiomae.app.labels;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Labels too narrow for an outline, as one picture: filling thousands of rectangles would take longer than a frame
/// may.
final class ThinLabels {
    /// The picture before may still be on its way to the screen, so that two take turns.
    private final Picture[] pictures = new Picture[2];

    private int turn;
    private Picture picture = new Picture(1, 1);
    private boolean empty = true;

    private static final class Picture {
        private final int width;
        private final int height;
        private final int[] argb;
        private final PixelBuffer<IntBuffer> buffer;
        private final WritableImage image;

        Picture(int width, int height) {
            this.width = width;
            this.height = height;
            argb = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }

    /// Forgets all labels.
    ///
    /// @param width of the canvas, in pixels
    /// @param height of the canvas, in pixels
    void begin(double width, double height) {
        int across = Math.max(1, (int) Math.ceil(width));
        int down = Math.max(1, (int) Math.ceil(height));
        turn = 1 - turn;
        Picture next = pictures[turn];
        if (next == null || next.width != across || next.height != down) {
            next = new Picture(across, down);
            pictures[turn] = next;
        } else {
            Arrays.fill(next.argb, 0);
        }
        picture = next;
        empty = true;
    }

    /// Adds a label; it is at least a pixel wide and high.
    ///
    /// @param hue opaque
    void add(LabelShape shape, Color hue) {
        int left = (int) Math.round(shape.left());
        int top = (int) Math.round(shape.top());
        int right = Math.min(picture.width, Math.max(left + 1, (int) Math.round(shape.right())));
        int bottom = Math.min(picture.height, Math.max(top + 1, (int) Math.round(shape.bottom())));
        left = Math.max(0, left);
        int colour = argb(hue);
        for (int y = Math.max(0, top); y < bottom; y++) {
            for (int x = left; x < right; x++) {
                picture.argb[y * picture.width + x] = colour;
            }
        }
        empty = false;
    }

    void draw(GraphicsContext g) {
        if (!empty) {
            picture.buffer.updateBuffer(all -> null);
            boolean smooth = g.isImageSmoothing();
            g.setImageSmoothing(false); // sharp also where a pixel is several of the screen
            g.drawImage(picture.image, 0, 0);
            g.setImageSmoothing(smooth);
        }
    }

    private static int argb(Color hue) {
        return 0xFF << 24
                | (int) Math.round(hue.getRed() * 255) << 16
                | (int) Math.round(hue.getGreen() * 255) << 8
                | (int) Math.round(hue.getBlue() * 255);
    }
}
