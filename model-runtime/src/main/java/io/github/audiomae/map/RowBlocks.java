package io.github.audiomae.map;

import java.util.Arrays;

/// Vectors in blocks of rows, each also stored column by column, and the products of blocks.
final class RowBlocks {
    /// Rows of a block, a multiple of four.
    static final int BLOCK = 256;

    private final Vectors unit;
    private final float[][] columns;

    RowBlocks(Vectors unit) {
        this.unit = unit;
        int width = unit.width();
        columns = new float[Math.ceilDiv(unit.rows(), BLOCK)][];
        for (int b = 0; b < columns.length; b++) {
            float[] block = new float[BLOCK * width];
            for (int row = 0; row < rows(b); row++) {
                for (int i = 0; i < width; i++) {
                    block[i * BLOCK + row] = unit.values()[(first(b) + row) * width + i];
                }
            }
            columns[b] = block;
        }
    }

    /// Number of blocks.
    int count() {
        return columns.length;
    }

    /// The first row of a block.
    int first(int block) {
        return block * BLOCK;
    }

    /// Number of rows of a block; only the last has fewer than [#BLOCK].
    int rows(int block) {
        return Math.min(BLOCK, unit.rows() - first(block));
    }

    /// The products of all rows of one block with all rows of another: row after row of the one, [#BLOCK] numbers each.
    float[] products(int one, int other) {
        float[] products = new float[rows(one) * BLOCK];
        float[] a = new float[BLOCK];
        float[] b = new float[BLOCK];
        float[] c = new float[BLOCK];
        float[] d = new float[BLOCK];
        for (int row = 0; row < rows(one); row += 4) {
            int last = rows(one) - 1;
            fill(
                    new int[] {row, Math.min(row + 1, last), Math.min(row + 2, last), Math.min(row + 3, last)},
                    one,
                    other,
                    a,
                    b,
                    c,
                    d);
            System.arraycopy(a, 0, products, row * BLOCK, BLOCK);
            copy(b, products, row + 1, last);
            copy(c, products, row + 2, last);
            copy(d, products, row + 3, last);
        }
        return products;
    }

    private static void copy(float[] from, float[] products, int row, int last) {
        if (row <= last) {
            System.arraycopy(from, 0, products, row * BLOCK, BLOCK);
        }
    }

    private void fill(int[] four, int one, int other, float[] a, float[] b, float[] c, float[] d) {
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        Arrays.fill(c, 0);
        Arrays.fill(d, 0);
        int width = unit.width();
        int[] from = Arrays.stream(four).map(row -> (first(one) + row) * width).toArray();
        int i = 0;
        for (; i + 4 <= width; i += 4) {
            addFour(unit.values(), from, i, columns[other], a, b, c, d);
        }
        for (; i < width; i++) {
            addOne(unit.values(), from, i, columns[other], a, b, c, d);
        }
    }

    /// Four values of four rows, times four columns. Written out, since only such a loop becomes vector instructions.
    private static void addFour(
            float[] v, int[] from, int i, float[] block, float[] a, float[] b, float[] c, float[] d) {
        int at = i * BLOCK;
        int r = from[0] + i;
        int s = from[1] + i;
        int t = from[2] + i;
        int u = from[3] + i;
        float r0 = v[r];
        float r1 = v[r + 1];
        float r2 = v[r + 2];
        float r3 = v[r + 3];
        float s0 = v[s];
        float s1 = v[s + 1];
        float s2 = v[s + 2];
        float s3 = v[s + 3];
        float t0 = v[t];
        float t1 = v[t + 1];
        float t2 = v[t + 2];
        float t3 = v[t + 3];
        float u0 = v[u];
        float u1 = v[u + 1];
        float u2 = v[u + 2];
        float u3 = v[u + 3];
        for (int j = 0; j < BLOCK; j++) {
            float w = block[at + j];
            float x = block[at + BLOCK + j];
            float y = block[at + 2 * BLOCK + j];
            float z = block[at + 3 * BLOCK + j];
            a[j] += r0 * w + r1 * x + r2 * y + r3 * z;
            b[j] += s0 * w + s1 * x + s2 * y + s3 * z;
            c[j] += t0 * w + t1 * x + t2 * y + t3 * z;
            d[j] += u0 * w + u1 * x + u2 * y + u3 * z;
        }
    }

    private static void addOne(
            float[] v, int[] from, int i, float[] block, float[] a, float[] b, float[] c, float[] d) {
        for (int j = 0; j < BLOCK; j++) {
            float w = block[i * BLOCK + j];
            a[j] += v[from[0] + i] * w;
            b[j] += v[from[1] + i] * w;
            c[j] += v[from[2] + i] * w;
            d[j] += v[from[3] + i] * w;
        }
    }
}
