package dev.inkling.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.recognition.FeaturedPrediction;
import dev.inkling.recognition.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Digits of ten classes whose features are at right angles; the network takes the sevens for ones. */
class TrustTest {

    private static final int SEVEN = 7;

    @Test
    void someoneWhoLabelsWithCareIsBelievedAgainstASureNetwork() {
        double[] trust = Trust.of(threeOfEach(0));
        assertTrue(Arrays.stream(trust).min().orElseThrow() > 0.8, Arrays.toString(trust));
    }

    @Test
    void slipsAreFound() {
        double[] trust = Trust.of(threeOfEach(10));
        for (int i = 0; i < trust.length; i++) {
            boolean slip = i % 3 == 0;
            if (i / 3 != SEVEN) {
                assertEquals(!slip, trust[i] > 0.5, i + " in " + Arrays.toString(trust));
            }
        }
    }

    @Test
    void theMoreSlipsTheLessIsALoneLabelBelieved() {
        assertTrue(loneLabel(0) > 2 * loneLabel(8), loneLabel(0) + " and " + loneLabel(8));
    }

    @Test
    void aDoubtfulNetworkDoesNotSpeakAgainstALabel() {
        assertTrue(Trust.of(List.of(trace(4, 4, 9, 0.5)))[0] > Trust.of(List.of(trace(4, 4, 9, 0.99)))[0] + 0.1);
    }

    /** @return how far a seven is believed that is the only one of its kind among three of each other digit */
    private static double loneLabel(int slips) {
        List<Trace> traces = new ArrayList<>(threeOfEach(slips));
        traces.removeIf(trace -> trace.directions()[0][SEVEN] > 0);
        traces.add(trace(SEVEN, SEVEN, 1, 0.999));
        return Trust.of(traces)[traces.size() - 1];
    }

    /** @param slips how many classes have a label that is the next digit's */
    private static List<Trace> threeOfEach(int slips) {
        List<Trace> traces = new ArrayList<>();
        for (int digit = 0; digit < Prediction.DIGITS; digit++) {
            int answer = digit == SEVEN ? 1 : digit;
            traces.add(trace(digit < slips ? (digit + 1) % Prediction.DIGITS : digit, digit, answer, 0.999));
            traces.add(trace(digit, digit, answer, 0.999));
            traces.add(trace(digit, digit, answer, 0.999));
        }
        return traces;
    }

    private static Trace trace(int label, int digit, int answer, double sure) {
        float[] probabilities = new float[Prediction.DIGITS];
        Arrays.fill(probabilities, (float) ((1 - sure) / (Prediction.DIGITS - 1)));
        probabilities[answer] = (float) sure;
        float[] features = new float[Prediction.DIGITS];
        features[digit] = 1;
        return Trace.of(label, List.of(new FeaturedPrediction(new Prediction(probabilities, 1), features)));
    }
}
