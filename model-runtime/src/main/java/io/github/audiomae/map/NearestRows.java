package io.github.audiomae.map;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// For each row the others with the largest products, of equals the smaller number; the order in which they come does
/// not matter. Thread-safe.
final class NearestRows {
    private final int count;
    private final float[] products;
    private final int[] rows;
    private final ReentrantLock[] locks;

    /// @param count rows to keep for each, ≥ 1 or none at all
    NearestRows(int size, int count) {
        this.count = count;
        products = new float[size * count];
        rows = new int[size * count];
        Arrays.fill(products, Float.NEGATIVE_INFINITY);
        Arrays.fill(rows, Integer.MAX_VALUE);
        locks = Stream.generate(ReentrantLock::new)
                .limit(Math.ceilDiv(size, RowBlocks.BLOCK))
                .toArray(ReentrantLock[]::new);
    }

    /// Takes the products of two blocks of rows for both of them; those of a block with itself once.
    ///
    /// @param all as [RowBlocks#products] gives them
    void take(float[] all, int first, int size, int otherFirst, int otherSize) {
        locked(first, () -> {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < otherSize; j++) {
                    offer(first + i, otherFirst + j, all[i * RowBlocks.BLOCK + j]);
                }
            }
        });
        if (first != otherFirst) {
            locked(otherFirst, () -> {
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < otherSize; j++) {
                        offer(otherFirst + j, first + i, all[i * RowBlocks.BLOCK + j]);
                    }
                }
            });
        }
    }

    private void locked(int first, Runnable work) {
        ReentrantLock lock = locks[first / RowBlocks.BLOCK];
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private void offer(int row, int other, float product) {
        int last = (row + 1) * count - 1;
        if (product < products[last] || row == other || !isBefore(product, other, last)) {
            return;
        }
        int place = last;
        while (place > row * count && isBefore(product, other, place - 1)) {
            products[place] = products[place - 1];
            rows[place] = rows[place - 1];
            place--;
        }
        products[place] = product;
        rows[place] = other;
    }

    private boolean isBefore(float product, int other, int place) {
        return product > products[place] || product == products[place] && other < rows[place];
    }

    /// The products, `count` per row, largest first.
    float[] products() {
        return products;
    }

    /// Their rows.
    int[] rows() {
        return rows;
    }
}
