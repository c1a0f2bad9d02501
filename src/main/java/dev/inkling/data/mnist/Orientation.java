package dev.inkling.data.mnist;

import dev.inkling.platform.Message;
import java.util.Locale;

/** The eight ways a square picture can lie. */
enum Orientation {
    UPRIGHT(false, false, false),
    /** Rows and columns exchanged, as EMNIST's files have them. */
    TRANSPOSED(true, false, false),
    MIRRORED(false, true, false),
    FLIPPED(false, false, true),
    HALF_TURN(false, true, true),
    CLOCKWISE(true, true, false),
    COUNTERCLOCKWISE(true, false, true),
    TRANSPOSED_HALF_TURN(true, true, true);

    private final boolean transposed;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean transposed, boolean fromRight, boolean fromBottom) {
        this.transposed = transposed;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** @return where a picture that lies like this has the pixel that belongs at this row and column, row by row */
    int place(int row, int column, int side) {
        int from = transposed ? column : row;
        int across = transposed ? row : column;
        return (fromBottom ? side - 1 - from : from) * side + (fromRight ? side - 1 - across : across);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Message words() {
        return Message.of("data.lies." + id());
    }
}
