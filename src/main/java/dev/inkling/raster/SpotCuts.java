package dev.inkling.raster;

import dev.inkling.raster.picture.GreyPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a spot that may be several digits along the ways from its top to its bottom that cross the least ink. They may
 * be slanted and curved, so that they find their way between two digits that lie over each other, which straight
 * cuts at the minima of the ink's profile do not.
 */
final class SpotCuts {

    /** Ways are looked for on a grid of at most so many rows. */
    private static final int ROWS = 64;
    /** Ways begin so many cells apart. */
    private static final int STEP = 2;
    /** Cells that a way may go aside in a row, and what each costs, in cells of ink. */
    private static final int MOST_ASIDE = 1;
    private static final float ASIDE = 0.25f;
    /** Of the height: how far from straight down a way may lead, and how much ink it may cross. */
    private static final double WIDEST = 0.4;
    /** Of the height: what it costs to enter ink anew, for digits mostly touch once. And the most that a way may cost. */
    private static final float ENTRY = 0.6f;
    private static final double MOST_COST = 2.0;
    /** Of the height: how far two ways lie apart, in the mean over the rows that have ink. */
    private static final double LEAST_DISTANCE = 0.1;
    /** Of the ink, on either side of a way. */
    private static final double LEAST_SIDE = 0.08;
    /** Ways in a spot as wide as it is high. */
    private static final int WAYS = 6;

    /** @param columns the first column to the right of it, for each row */
    private record Way(int[] columns, double cost) {}

    private final GreyPicture grid;
    private final int factor;
    private final float entry;
    private final InkSpots.Spot spot;

    private SpotCuts(InkSpots.Spot spot) {
        this.spot = spot;
        factor = Math.max(1, (spot.ink().height() + ROWS - 1) / ROWS);
        grid = reduced(spot.ink(), factor);
        entry = ENTRY * grid.height();
    }

    /** @return from left to right */
    static List<InkSpots.Spot> of(InkSpots.Spot spot) {
        return new SpotCuts(spot).cut();
    }

    private List<InkSpots.Spot> cut() {
        List<Way> ways = chosen();
        GreyPicture ink = spot.ink();
        List<InkSpots.Spot> pieces = new ArrayList<>();
        for (int number = 0; number <= ways.size(); number++) {
            boolean[] mask = new boolean[ink.values().length];
            for (int index = 0; index < mask.length; index++) {
                mask[index] = waysBefore(ways, index % ink.width() / factor, index / ink.width() / factor) == number;
            }
            InkSpots.Spot piece = spot.part(mask);
            if (piece != null) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static int waysBefore(List<Way> ways, int column, int row) {
        int count = 0;
        for (Way way : ways) {
            if (way.columns[row] <= column) {
                count++;
            }
        }
        return count;
    }

    private List<Way> chosen() {
        List<Way> all = new ArrayList<>();
        for (int start = 1; start < grid.width(); start += STEP) {
            all.add(cheapest(start));
        }
        all.sort(Comparator.comparingDouble(Way::cost));
        List<Way> chosen = new ArrayList<>();
        int most = (int) Math.ceil(WAYS * grid.width() / (double) grid.height());
        for (Way way : all) {
            boolean good = way.cost <= MOST_COST * grid.height() && hasSides(way)
                    && chosen.stream().allMatch(other -> distance(way, other) >= LEAST_DISTANCE * grid.height());
            if (good && chosen.size() < most) {
                chosen.add(way);
            }
        }
        return chosen;
    }

    private boolean hasSides(Way way) {
        double left = 0;
        double all = 0;
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                all += grid.at(x, y);
                left += x < way.columns[y] ? grid.at(x, y) : 0;
            }
        }
        return Math.min(left, all - left) >= LEAST_SIDE * all;
    }

    /** How much ink lies between, as if it were spread over the height. */
    private double distance(Way way, Way other) {
        double between = 0;
        for (int y = 0; y < grid.height(); y++) {
            between += Math.abs(way.columns[y] - other.columns[y]);
        }
        return between / grid.height();
    }

    /** @return the cheapest way down that passes a column in the middle row */
    private Way cheapest(int middle) {
        int reach = (int) Math.ceil(WIDEST * grid.height());
        int[] columns = new int[grid.height()];
        int row = grid.height() / 2;
        double cost = (1 + entry) * grid.at(middle, row)
                + follow(middle, row, 1, reach, columns) + follow(middle, row, -1, reach, columns);
        return new Way(columns, cost);
    }

    /** Goes from a column of a row to the top or the bottom, and writes down where. */
    private double follow(int start, int row, int direction, int reach, int[] columns) {
        int rows = direction > 0 ? grid.height() - row : row + 1;
        int left = Math.max(0, start - reach);
        int width = Math.min(grid.width() - 1, start + reach) - left + 1;
        float[][] costs = new float[rows][width];
        Arrays.fill(costs[0], Float.POSITIVE_INFINITY);
        costs[0][start - left] = 0;
        for (int step = 1; step < rows; step++) {
            int y = row + direction * step;
            for (int x = 0; x < width; x++) {
                int from = before(costs[step - 1], left, x, y, y - direction);
                costs[step][x] = costs[step - 1][from] + step(left + from, y - direction, left + x, y);
            }
        }
        int x = 0;
        for (int column = 1; column < width; column++) {
            x = costs[rows - 1][column] < costs[rows - 1][x] ? column : x;
        }
        double total = costs[rows - 1][x];
        for (int step = rows - 1; step >= 0; step--) {
            columns[row + direction * step] = left + x;
            x = step == 0 ? x : before(costs[step - 1], left, x, row + direction * step, row + direction * (step - 1));
        }
        return total;
    }

    /** @return from where in the row before a way best comes to a column */
    private int before(float[] costs, int left, int x, int y, int rowBefore) {
        int best = x;
        float least = Float.POSITIVE_INFINITY;
        for (int from = Math.max(0, x - MOST_ASIDE); from <= Math.min(costs.length - 1, x + MOST_ASIDE); from++) {
            float cost = costs[from] + step(left + from, rowBefore, left + x, y);
            if (cost < least) {
                least = cost;
                best = from;
            }
        }
        return best;
    }

    /** @return what a step costs: the ink, to enter it, and to go aside */
    private float step(int fromX, int fromY, int x, int y) {
        float ink = grid.at(x, y);
        return ink + entry * Math.max(0, ink - grid.at(fromX, fromY)) + ASIDE * Math.abs(x - fromX);
    }

    private static GreyPicture reduced(GreyPicture ink, int factor) {
        GreyPicture grid = new GreyPicture((ink.width() + factor - 1) / factor, (ink.height() + factor - 1) / factor);
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                grid.values()[y / factor * grid.width() + x / factor] += ink.at(x, y) / (factor * factor);
            }
        }
        return grid;
    }
}
