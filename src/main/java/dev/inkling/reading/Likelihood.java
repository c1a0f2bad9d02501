package dev.inkling.reading;

import java.util.List;

/**
 * How probable it is that pieces of a line are one digit, or that two digits meet between them: logarithms, but for a
 * constant. Their weights are those under which 450 numbers, composed of digits of 30 people (pendigits) with many that touch, as
 * ink and as pictures, are most probably read rightly, among all the ways through their lines. That is a conditional random field
 * (Lafferty, McCallum, Pereira, <i>Conditional random fields</i>, ICML 2001).
 */
final class Likelihood {

    private static final double CONFIDENCE = 3.7;
    /** What is less sure is no less a digit. */
    private static final double LEAST_CONFIDENCE = 0.3;
    private static final double IS_DIGIT = 2.6;
    /** What is less likely a digit is no less one: so that the rest of the line can still be read. */
    private static final double LEAST_IS_DIGIT = 0.02;
    /** Each digit more has to say something. */
    private static final double DIGIT = -0.55;
    /** Of the logarithm of the height. */
    private static final double HEIGHT_SPREAD = 0.35;
    private static final double HEIGHT = 1.3;
    private static final double WORST_HEIGHT = -4;
    /** Of the line's height; few digits are wider. */
    private static final double WIDE = 0.9;
    private static final double WIDER = -3.8;

    /** Two digits meet where a part that hangs together can be cut. */
    private static final double CUT = -0.7;
    /** Two digits meet between two parts whose boxes touch, and where a gap, or how they lie over each other, says so. */
    private static final double MEETING = -1.9;
    private static final double GAP = 9.5;
    private static final double WIDEST_GAP = 0.15;
    private static final double OVERLAP = 5.2;
    private static final double WIDEST_OVERLAP = 0.6;
    /** The same where both are as high as the line; lower ones are more often parts of a digit. */
    private static final double BOTH_HIGH = 3.5;

    private final double lineHeight;

    /** @param lineHeight how high a digit of the line is, above 0 */
    Likelihood(double lineHeight) {
        this.lineHeight = lineHeight;
    }

    /** @return of being one digit rather than several or a part of one */
    <P> double ofDigit(Mark<P> mark) {
        return DIGIT + ofMark(mark);
    }

    /** @return of what is one mark being that digit */
    <P> double ofMark(Mark<P> mark) {
        Piece<P> whole = Pieces.joined(mark.pieces());
        double size = Math.max(whole.height(), whole.width() / 2) / lineHeight;
        double high = Math.log(Math.max(0.01, size)) / HEIGHT_SPREAD;
        return CONFIDENCE * Math.log(Math.max(LEAST_CONFIDENCE, mark.prediction().confidence()))
                + IS_DIGIT * Math.log(Math.max(LEAST_IS_DIGIT, mark.prediction().isDigit().orElse(1)))
                + HEIGHT * Math.max(WORST_HEIGHT, -high * high / 2)
                + WIDER * Math.min(1, Math.max(0, whole.width() / lineHeight - WIDE));
    }

    /** @return of two digits meeting between neighbours, as against their being of one */
    <P> double ofMeeting(Mark<P> left, Mark<P> right) {
        List<Piece<P>> pieces = left.pieces();
        if (pieces.get(pieces.size() - 1).origin() == right.pieces().get(0).origin()) {
            return CUT;
        }
        Piece<P> one = Pieces.joined(pieces);
        Piece<P> other = Pieces.joined(right.pieces());
        double gap = (other.box().left() - one.box().right()) / lineHeight;
        return MEETING
                + GAP * Math.max(0, Math.min(WIDEST_GAP, gap))
                - OVERLAP * Math.max(0, Math.min(WIDEST_OVERLAP, -gap))
                + BOTH_HIGH * Math.min(1, Math.min(one.height(), other.height()) / lineHeight);
    }
}
