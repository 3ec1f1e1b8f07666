package io.github.audiomae.graph;

/// A constant matrix as bytes, with one scale per column: `value = scale · byte`.
///
/// Scales are a little larger than the largest value needs. x86 processors with AVX2 or AVX-512 but without VNNI
/// multiply unsigned bytes (the activations) by signed ones (the matrix), add the products of two neighbouring rows in
/// 16 bits and cut off silently what does not fit (Intel SDM, `VPMADDUBSW`). Two bytes of the same sign in rows 2j and
/// 2j + 1 of a column therefore add up to at most 128: 255 · 128 fits into 16 bits, and every sum is exact on every
/// processor.
///
/// @param values row-major, one per value of the matrix
/// @param scales one per column, positive
record EightBitMatrix(byte[] values, float[] scales) {
    /// One less than 128, since both bytes of a pair may have been rounded up by a half.
    private static final int MOST = 127;

    /// Rounds each value of a matrix to the nearest byte.
    ///
    /// @param matrix `[rows, columns]`, row-major
    static EightBitMatrix of(float[] matrix, int rows, int columns) {
        float[] scales = scales(matrix, rows, columns);
        byte[] values = new byte[matrix.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Math.rint(matrix[i] / scales[i % columns]);
        }
        return new EightBitMatrix(values, scales);
    }

    /// Rounds a matrix so that its products with rows like those that were seen change least.
    ///
    /// @param matrix `[rows, columns]`, row-major
    /// @param moments of what is multiplied with it, as [SecondMoments#of] gives them
    static EightBitMatrix of(float[] matrix, int rows, int columns, float[] moments) {
        float[] scales = scales(matrix, rows, columns);
        return new EightBitMatrix(new RoundingFeedback(matrix, scales, MOST).bytes(moments), scales);
    }

    private static float[] scales(float[] matrix, int rows, int columns) {
        float[] scales = new float[columns];
        for (int row = 0; row < rows; row += 2) {
            for (int column = 0; column < columns; column++) {
                float upper = matrix[row * columns + column];
                float lower = row + 1 < rows ? matrix[(row + 1) * columns + column] : 0;
                scales[column] = Math.max(scales[column], reach(upper, lower));
            }
        }
        for (int column = 0; column < columns; column++) {
            scales[column] = Math.max(scales[column] / MOST, Float.MIN_NORMAL);
        }
        return scales;
    }

    private static float reach(float upper, float lower) {
        boolean sameSign = upper > 0 == lower > 0;
        return sameSign ? Math.abs(upper + lower) : Math.max(Math.abs(upper), Math.abs(lower));
    }
}
