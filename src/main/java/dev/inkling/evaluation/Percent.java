package dev.inkling.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as people read them. */
public final class Percent {

    private static final int DECIMALS = 2;
    private static final BigDecimal LAST = new BigDecimal("99.99");

    private Percent() {}

    /**
     * @param share 0 to 1
     * @return in percent to two decimals, such as 99.54; 100.00 is said of all only
     */
    public static String of(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).setScale(DECIMALS, RoundingMode.HALF_UP);
        return (share < 1 ? percent.min(LAST) : percent).toPlainString();
    }
}
