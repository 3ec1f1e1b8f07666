package io.github.audiomae.graph;

/// The operations in which fast and portable graphs differ. Rows are 2-D, `[rows, width]`.
public interface Operators {
    static Operators of(GraphForm form, GraphBuilder graph) {
        return switch (form) {
            case FAST -> new FastOperators(graph);
            case PORTABLE -> new PortableOperators(graph);
        };
    }

    /// `x + y` and its normalisation.
    Summed addNorm(Value x, Value y, Norm norm);

    /// The normalisation of `x + y` alone.
    Value normOfSum(Value x, Value y, Norm norm);

    /// The normalisation of `linear(rows)`: the branch of a post-norm block.
    Value normOfLinear(Value rows, Linear linear, Norm norm);

    /// Dot products of queries and keys.
    ///
    /// @param query `[tokens, …batch axes, headWidth]`
    /// @param key of the same shape
    /// @param rank number of axes of both
    /// @return `[…batch axes, tokens, tokens]`
    Value scores(Value query, Value key, int rank);

    /// Sums of values, weighted by attention.
    ///
    /// @param weights `[…batch axes, tokens, tokens]`
    /// @param value `[tokens, …batch axes, headWidth]`
    /// @param rank number of axes of `value`
    /// @return `[…batch axes, tokens, headWidth]`
    Value mix(Value weights, Value value, int rank);

    /// @param sum the residual sum
    /// @param normed its normalisation
    record Summed(Value sum, Value normed) {}
}
