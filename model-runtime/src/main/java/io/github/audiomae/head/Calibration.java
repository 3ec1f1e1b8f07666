package io.github.audiomae.head;

/// What makes the logits of a class honest: `slope · logit + shift`.
///
/// Platt, "Probabilistic Outputs for Support Vector Machines" (1999), with the targets he proposes against
/// overconfidence, fitted by Newton's method (Lin, Lin and Weng, "A Note on Platt's Probabilistic Outputs", 2007).
///
/// @param slope ≥ 0
/// @param shift added after scaling
record Calibration(double slope, double shift) {
    static final Calibration NONE = new Calibration(1, 0);

    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 1e-8;
    private static final double RIDGE = 1e-10;

    double apply(double logit) {
        return slope * logit + shift;
    }

    /// Fits to logits of windows that the classifier was not trained on.
    ///
    /// @return [#NONE] if only one kind is among them, or larger logits do not mean the class
    static Calibration fit(double[] logits, boolean... positive) {
        int positives = 0;
        for (boolean one : positive) {
            positives += one ? 1 : 0;
        }
        int negatives = positive.length - positives;
        if (positives == 0 || negatives == 0) {
            return NONE;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (negatives + 2.0);
        double a = 1;
        double b = 0;
        double loss = loss(logits, positive, high, low, a, b);
        for (int step = 0; step < MOST_STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = RIDGE;
            double hab = 0;
            double hbb = RIDGE;
            for (int i = 0; i < logits.length; i++) {
                double p = LinearHead.sigmoid(a * logits[i] + b);
                double error = p - (positive[i] ? high : low);
                double w = p * (1 - p);
                ga += error * logits[i];
                gb += error;
                haa += w * logits[i] * logits[i];
                hab += w * logits[i];
                hbb += w;
            }
            double determinant = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / determinant;
            double db = (haa * gb - hab * ga) / determinant;
            double size = 1;
            double next = loss(logits, positive, high, low, a - da, b - db);
            while (!(next <= loss) && size > ENOUGH) {
                size /= 2;
                next = loss(logits, positive, high, low, a - size * da, b - size * db);
            }
            if (!(loss - next > ENOUGH)) {
                break;
            }
            a -= size * da;
            b -= size * db;
            loss = next;
        }
        return a > 0 ? new Calibration(a, b) : NONE;
    }

    private static double loss(double[] logits, boolean[] positive, double high, double low, double a, double b) {
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double z = a * logits[i] + b;
            double target = positive[i] ? high : low;
            // −t log σ(z) − (1 − t) log(1 − σ(z)), without overflow
            loss += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - target * z;
        }
        return loss;
    }
}
