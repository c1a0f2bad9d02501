package dev.inkling.raster.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds straight thin lines along the rows of a picture: each short vertical run of ink votes for the lines through it (P. Hough,
 * US patent 3,069,654, 1962; the runs are those of staff removal, C. Dalitz and others, <i>A comparative study of staff
 * removal algorithms</i>, IEEE Trans. PAMI 30(5), 2008).
 */
final class LineSearch {

    /** Pixels a line rises over a pixel across, at most: five degrees. */
    private static final double STEEPEST = 0.09;
    /** As a share of the picture's width. */
    private static final double SHORTEST = 0.08;
    private static final int SHORTEST_PIXELS = 20;
    private static final double LONGEST_GAP = 0.03;
    private static final int LONGEST_GAP_PIXELS = 6;
    /** Of a line's length so much is thin, the rest crossed by strokes or missing. */
    private static final double LEAST_THIN = 0.4;
    private static final double LEAST_INKED = 0.45;
    /** How many times as long as thick it is. */
    private static final double LEAST_RATIO = 12;
    private static final double TOLERANCE = 1.5;
    /** Pixels that a printed line strays from straight, and that share of its length more. */
    private static final double STRAIGHT = 0.7;
    private static final double STRAIGHT_SHARE = 0.001;
    private static final int MOST = 300;

    private record Peak(int votes, double middle, double slope) {}

    private final GreyPicture stain;
    private final float ink;
    private final ThinRuns runs;
    private final boolean[] used;
    /** In each column the run of the line that is followed, or -1. */
    private final int[] followed;
    private final int shortest;
    private final int longestGap;
    private final List<PrintedLine> lines = new ArrayList<>();

    private LineSearch(GreyPicture stain, float ink, int thickest) {
        this.stain = stain;
        this.ink = ink;
        runs = new ThinRuns(stain, ink, thickest);
        used = new boolean[runs.count()];
        followed = new int[stain.width()];
        shortest = (int) Math.max(SHORTEST_PIXELS, SHORTEST * stain.width());
        longestGap = (int) Math.max(LONGEST_GAP_PIXELS, LONGEST_GAP * stain.width());
    }

    /**
     * @param ink what is at least so dark is looked at
     * @param thickest in pixels
     */
    static List<PrintedLine> lines(GreyPicture stain, float ink, int thickest) {
        LineSearch search = new LineSearch(stain, ink, thickest);
        for (Peak peak : search.peaks()) {
            search.follow(peak);
            if (search.lines.size() >= MOST) {
                break;
            }
        }
        return search.lines;
    }

    private List<Peak> peaks() {
        double change = Math.max(2.0 / stain.width(), 0.002);
        int margin = (int) (STEEPEST * stain.width()) + 2;
        int[] votes = new int[stain.height() + 2 * margin];
        int least = Math.max(SHORTEST_PIXELS, shortest) / 2;
        List<Peak> peaks = new ArrayList<>();
        int steps = (int) Math.ceil(STEEPEST / change);
        for (int step = -steps; step <= steps; step++) {
            double slope = step * change;
            Arrays.fill(votes, 0);
            for (int x = 0; x < stain.width(); x++) {
                double shift = margin - slope * (x - stain.width() / 2.0);
                for (int run = runs.begin[x]; run < runs.begin[x + 1]; run++) {
                    votes[(int) (runs.middle(run) + shift)]++;
                }
            }
            for (int place = 1; place < votes.length - 1; place++) {
                int sum = votes[place - 1] + votes[place] + votes[place + 1];
                if (sum >= least && votes[place] >= votes[place - 1] && votes[place] >= votes[place + 1]) {
                    peaks.add(new Peak(sum, place - margin + 0.5, slope));
                }
            }
        }
        peaks.sort(Comparator.comparingInt(Peak::votes).reversed());
        return peaks;
    }

    private void follow(Peak peak) {
        double level = peak.middle - peak.slope * stain.width() / 2.0;
        int free = 0;
        int[] run = followed;
        for (int x = 0; x < run.length; x++) {
            run[x] = runs.near(x, level + peak.slope * x, TOLERANCE);
            if (run[x] >= 0 && used[run[x]]) {
                run[x] = -1;
            }
            free += run[x] >= 0 ? 1 : 0;
        }
        if (free < LEAST_THIN * shortest) {
            return;
        }
        int from = -1;
        int last = -1;
        int gap = 0;
        for (int x = 0; x < run.length; x++) {
            if (run[x] >= 0) {
                from = from < 0 ? x : from;
                last = x;
                gap = 0;
            } else if (from >= 0 && !isInked(x, level + peak.slope * x) && ++gap > longestGap) {
                take(run, from, last);
                from = -1;
                gap = 0;
            }
        }
        if (from >= 0) {
            take(run, from, last);
        }
    }

    private boolean isInked(int x, double level) {
        int y = (int) Math.round(level);
        return y >= 0 && y < stain.height() && stain.at(x, y) >= ink;
    }

    /** Keeps a stretch of runs that makes a line. */
    private void take(int[] run, int from, int to) {
        if (to - from + 1 < shortest) {
            return;
        }
        int count = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        double sumYY = 0;
        float[] lengths = new float[to - from + 1];
        for (int x = from; x <= to; x++) {
            if (run[x] >= 0) {
                double y = runs.middle(run[x]);
                lengths[count++] = runs.length(run[x]);
                sumX += x;
                sumY += y;
                sumXX += (double) x * x;
                sumXY += x * y;
                sumYY += y * y;
            }
        }
        double spreadX = sumXX - sumX * sumX / count;
        double slope = spreadX == 0 ? 0 : (sumXY - sumX * sumY / count) / spreadX;
        double level = (sumY - slope * sumX) / count;
        double stray = Math.sqrt(Math.max(0, sumYY - sumY * sumY / count - slope * slope * spreadX) / count);
        Arrays.sort(lengths, 0, count);
        PrintedLine line = new PrintedLine(level, slope, from, to, lengths[count / 2]);
        if (count < LEAST_THIN * line.length() || inked(line) < LEAST_INKED * line.length()
                || stray > STRAIGHT + STRAIGHT_SHARE * line.length() || line.length() < LEAST_RATIO * line.thickness()) {
            return;
        }
        for (int x = from; x <= to; x++) {
            if (run[x] >= 0) {
                used[run[x]] = true;
            }
        }
        lines.add(line);
    }

    private int inked(PrintedLine line) {
        int inked = 0;
        for (int x = line.from(); x <= line.to(); x++) {
            inked += isInked(x, line.at(x)) || runs.near(x, line.at(x), TOLERANCE) >= 0 ? 1 : 0;
        }
        return inked;
    }
}
