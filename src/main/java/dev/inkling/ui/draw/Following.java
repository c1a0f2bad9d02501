package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.recognition.Recognizer;
import org.jspecify.annotations.Nullable;

/** Whose ink the guess is, and who is told of it. */
final class Following {

    /** What was read, and who read it. */
    private record Followed(Ink ink, Recognizer reader) {}

    private final Guess guess;
    private Onlooker onlooker = Onlooker.NOBODY;
    /** What the shown digit was read in; null while nothing is shown. */
    private @Nullable Followed followed;

    Following(Guess guess) {
        this.guess = guess;
    }

    /** @param follower told from now on */
    void by(Onlooker follower) {
        onlooker = follower;
    }

    /** The guess is about this ink. */
    void read(Ink ink, Recognizer reader) {
        followed = new Followed(ink, reader);
        tell();
    }

    void nothingRead() {
        followed = null;
        onlooker.nothingDrawn();
    }

    /** The guess is another digit of the same ink. */
    void tell() {
        Followed read = followed;
        if (read != null) {
            onlooker.read(InkReading.of(read.ink, guess.digits(), guess.digit(), read.reader));
        }
    }

    /** @return the ink of the digit that is shown, which of several is the chosen one; all ink where it is not yet read */
    Ink chosen(Ink all) {
        Followed read = followed;
        return read != null && read.ink.equals(all) ? InkOfDigit.of(all, guess.digits(), guess.digit()) : all;
    }
}
