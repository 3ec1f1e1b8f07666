package io.github.audiomae.app.shell;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Writes a picture in 256 colours, a third of the size: by median cut (Heckbert 1982), where the most frequent colour
/// of each box represents it, so that plain backgrounds keep their exact colour.
final class PalettePng {
    private static final int COLOURS = 256;

    private PalettePng() {}

    static void write(BufferedImage image, Path file) throws IOException {
        Map<Integer, Integer> counts = new HashMap<>();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int pixel : pixels) {
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        Map<Integer, Integer> index = new HashMap<>();
        List<Box> boxes = boxes(counts);
        byte[][] palette = new byte[3][boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            Integer number = i;
            boxes.get(i).colours.forEach(colour -> index.put(colour, number));
            int main = boxes.get(i).main(counts);
            for (int channel = 0; channel < 3; channel++) {
                palette[channel][i] = (byte) (main >> shift(channel));
            }
        }
        BufferedImage indexed = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, boxes.size(), palette[0], palette[1], palette[2]));
        for (int i = 0; i < pixels.length; i++) {
            int number = index.getOrDefault(pixels[i] & 0xffffff, 0);
            indexed.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, number);
        }
        ImageIO.write(indexed, "png", file.toFile());
    }

    /// Splits the box with the widest channel until there are enough.
    private static List<Box> boxes(Map<Integer, Integer> counts) {
        List<Box> boxes = new ArrayList<>(List.of(new Box(new ArrayList<>(counts.keySet()))));
        while (boxes.size() < COLOURS) {
            Box widest = boxes.stream()
                    .max(Comparator.comparingLong(box -> box.weight(counts)))
                    .orElseThrow();
            if (widest.colours.size() < 2 || widest.width(widest.widestChannel()) == 0) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves(counts));
        }
        return boxes;
    }

    private static int shift(int channel) {
        return 16 - 8 * channel;
    }

    private record Box(List<Integer> colours) {
        int width(int channel) {
            int least = 255;
            int most = 0;
            for (int colour : colours) {
                int value = colour >> shift(channel) & 255;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return most - least;
        }

        int widestChannel() {
            return width(0) >= width(1) && width(0) >= width(2) ? 0 : width(1) >= width(2) ? 1 : 2;
        }

        /// The order of splitting: wide boxes with many pixels first; frequent colours count by the root of
        /// their number.
        long weight(Map<Integer, Integer> counts) {
            long pixels = colours.stream().mapToLong(counts::get).sum();
            return colours.size() < 2 ? 0 : (long) (width(widestChannel()) * Math.sqrt(pixels));
        }

        int main(Map<Integer, Integer> counts) {
            return colours.stream().max(Comparator.comparing(counts::get)).orElseThrow();
        }

        List<Box> halves(Map<Integer, Integer> counts) {
            int shift = shift(widestChannel());
            colours.sort(Comparator.comparingInt((Integer colour) -> colour >> shift & 255)
                    .thenComparingInt(colour -> colour));
            long pixels = colours.stream().mapToLong(counts::get).sum();
            long before = 0;
            int cut = 0;
            while (cut < colours.size() - 1 && before < pixels / 2) {
                before += counts.getOrDefault(colours.get(cut), 0);
                cut++;
            }
            cut = Math.clamp(cut, 1, colours.size() - 1);
            return List.of(
                    new Box(new ArrayList<>(colours.subList(0, cut))),
                    new Box(new ArrayList<>(colours.subList(cut, colours.size()))));
        }
    }
}
