package dev.inkling.ui.common;

import dev.inkling.evaluation.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as the language chosen writes them. */
public final class Numbers {

    private final Texts texts;

    public Numbers(Texts texts) {
        this.texts = texts;
    }

    /** @return such as 99.54%, for what was counted: 100.00% is said of all only */
    public String share(double share) {
        return percent(new BigDecimal(Percent.of(share)).movePointLeft(2), 2, RoundingMode.UNNECESSARY);
    }

    /** @return such as 99.9%, rounded down: 100.0% is said of certainty only */
    public String probability(float probability) {
        return percent(new BigDecimal(Float.toString(probability)), 1, RoundingMode.DOWN);
    }

    /** @return with so many decimals, rounded */
    public String percent(double share, int decimals) {
        return percent(BigDecimal.valueOf(share), decimals, RoundingMode.HALF_UP);
    }

    private String percent(BigDecimal share, int decimals, RoundingMode rounding) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        return format(format, share, decimals, decimals, rounding);
    }

    /** @return without zeros at its end, and with so many decimals at the most */
    public String decimal(double value, int most) {
        return format(NumberFormat.getNumberInstance(locale()), BigDecimal.valueOf(value), 0, most, RoundingMode.HALF_UP);
    }

    /** @return with so many decimals */
    public String fixed(double value, int decimals) {
        return format(NumberFormat.getNumberInstance(locale()), BigDecimal.valueOf(value), decimals, decimals, RoundingMode.HALF_UP);
    }

    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    private static String format(NumberFormat format, BigDecimal value, int least, int most, RoundingMode rounding) {
        format.setMaximumFractionDigits(most);
        format.setMinimumFractionDigits(least);
        format.setRoundingMode(rounding);
        return format.format(value);
    }

    private Locale locale() {
        return texts.languageProperty().get().locale();
    }
}
