package newswatch.enrich.evaluate;

/** So many of so many, with the 95 % interval of the share (Wilson's, which holds for few rows too). */
public record Share(long right, long all) {
    private static final double Z = 1.96;

    public Share plus(boolean hit) {
        return new Share(right + (hit ? 1 : 0), all + 1);
    }

    /** 0 where there is nothing to count. */
    public double value() {
        return all == 0 ? 0 : (double) right / all;
    }

    public double low() {
        return all == 0 ? 0 : Math.max(0, middle() - reach());
    }

    public double high() {
        return all == 0 ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
    }

    private double reach() {
        return Z * Math.sqrt(value() * (1 - value()) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
    }
}
