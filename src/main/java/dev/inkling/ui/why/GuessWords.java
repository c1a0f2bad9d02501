package dev.inkling.ui.why;

import dev.inkling.explanation.Claim;
import dev.inkling.recognition.Prediction;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;

/** Readings in the language chosen. */
final class GuessWords {

    private final Texts texts;

    GuessWords(Texts texts) {
        this.texts = texts;
    }

    /** @return such as 7 */
    String claim(Claim claim) {
        return claim.isDigit() ? String.valueOf(claim.digit()) : texts.get("why.no-digit");
    }

    /** @return such as 7 · 99.9% sure */
    String guess(Prediction prediction) {
        Claim claim = Claim.of(prediction);
        return texts.get("why.guess", claim(claim), percent(claim, prediction));
    }

    String percent(Claim claim, Prediction by) {
        return new Numbers(texts).probability((float) claim.probability(by));
    }

    /** @return whether both say the same */
    static boolean agree(Prediction one, Prediction other) {
        return Claim.of(one).equals(Claim.of(other));
    }
}
