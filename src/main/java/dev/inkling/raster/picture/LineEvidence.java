package dev.inkling.raster.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells printed lines from straight strokes of the pen. A line is printed when it goes through the whole picture, is one of several
 * long ones alike, is a side of a rectangle or of a comb's cell, reaches well beyond the writing at both ends, leads from one such
 * line, or the border, to another, or is one of several alike that end at one. Where nothing but lines would be left out of one or
 * two that do not both go through the whole picture, they are the writing.
 */
final class LineEvidence {

    private static final double BORDER = 0.02;
    private static final int BORDER_PIXELS = 3;
    /** How far it reaches beyond the writing, as a share of the writing's extent. */
    private static final double BEYOND = 0.1;
    private static final double LEAST_SHARE_OF_LARGEST = 0.1;
    private static final int MANY = 3;
    /** As a share of its comb; strokes of the pen that stand on a line are longer. */
    private static final double LONGEST_TOOTH = 0.7;
    /** As a share of the picture's side. */
    private static final double LONG = 0.5;

    private final int width;
    private final int height;
    private final List<PrintedLine> level = new ArrayList<>();
    private final List<PrintedLine> upright = new ArrayList<>();

    LineEvidence(GreyPicture stain, List<PrintedLine> levels, List<PrintedLine> uprights, float ink) {
        width = stain.width();
        height = stain.height();
        GreyPicture rest = new GreyPicture(width, height, stain.values().clone());
        PrintedLines.erase(rest, levels, uprights, ink);
        InkBox writing = LargeSpots.box(rest, ink, LEAST_SHARE_OF_LARGEST);
        boolean isAll = writing == null || writing.longestSide() < 0.06 * Math.max(width, height);
        collect(levels, level, isAll ? null : writing, true);
        collect(uprights, upright, isAll ? null : writing, false);
        rectangles(levels, uprights);
        combs(levels, uprights);
        boolean grew = true;
        while (grew) {
            grew = join(levels, level, upright, width) | join(uprights, upright, level, height);
        }
        boolean crossed = level.stream().anyMatch(line -> isThrough(line, width))
                && upright.stream().anyMatch(line -> isThrough(line, height));
        if (isAll && !crossed && level.size() + upright.size() < MANY) {
            level.clear();
            upright.clear();
        }
    }

    List<PrintedLine> level() {
        return level;
    }

    List<PrintedLine> upright() {
        return upright;
    }

    private void collect(List<PrintedLine> candidates, List<PrintedLine> printed, @Nullable InkBox writing, boolean isLevel) {
        int side = isLevel ? width : height;
        for (PrintedLine line : candidates) {
            if (isThrough(line, side) || line.length() >= LONG * side && alike(line, candidates) >= MANY || writing != null && reachesBeyond(line, writing, isLevel)) {
                printed.add(line);
            }
        }
    }

    private static boolean isThrough(PrintedLine line, int side) {
        return atStart(line) && atEnd(line, side);
    }

    private boolean reachesBeyond(PrintedLine line, InkBox writing, boolean isLevel) {
        int from = isLevel ? writing.left() : writing.top();
        int to = isLevel ? writing.right() : writing.bottom();
        double beyond = Math.max(BEYOND * (to - from), 2 * line.thickness());
        boolean first = line.from() <= from - beyond || atStart(line) && line.from() <= from;
        boolean second = line.to() >= to + beyond || atEnd(line, isLevel ? width : height) && line.to() >= to;
        return first && second;
    }

    private static int alike(PrintedLine line, List<PrintedLine> candidates) {
        return (int) candidates.stream().filter(other -> isAlike(line, other)).count();
    }

    /** Adds the lines that lead from one that is printed, or the border, to another. */
    private boolean join(List<PrintedLine> candidates, List<PrintedLine> printed, List<PrintedLine> across, int side) {
        boolean grew = false;
        for (PrintedLine line : candidates) {
            if (printed.contains(line) || across.isEmpty()) {
                continue;
            }
            boolean first = atStart(line) || meets(line, line.from(), across);
            boolean second = atEnd(line, side) || meets(line, line.to(), across);
            if (first && second || (first || second) && alike(line, candidates) >= MANY) {
                printed.add(line);
                grew = true;
            }
        }
        return grew;
    }

    private void rectangles(List<PrintedLine> levels, List<PrintedLine> uprights) {
        for (PrintedLine upper : levels) {
            for (PrintedLine lower : levels) {
                PrintedLine left = side(upper.from(), upper, lower, uprights);
                PrintedLine right = side(upper.to(), upper, lower, uprights);
                if (left != null && right != null && isAlike(upper, lower)) {
                    addNew(level, upper, lower);
                    addNew(upright, left, right);
                }
            }
        }
    }

    /** A comb's cell is a line with an upright at each end, both on the same side and about as long. */
    private void combs(List<PrintedLine> levels, List<PrintedLine> uprights) {
        for (PrintedLine base : levels) {
            for (PrintedLine left : uprights) {
                for (PrintedLine right : uprights) {
                    boolean onBase = ends(left, left.to(), base, base.from()) && ends(right, right.to(), base, base.to());
                    boolean below = ends(left, left.from(), base, base.from()) && ends(right, right.from(), base, base.to());
                    if ((onBase || below) && Math.max(left.length(), right.length()) < LONGEST_TOOTH * base.length()) {
                        addNew(level, base);
                        addNew(upright, left, right);
                    }
                }
            }
        }
    }

    /** @return whether one end of an upright is one end of a level line */
    private static boolean ends(PrintedLine line, int end, PrintedLine base, int baseEnd) {
        double near = line.thickness() + base.thickness() + 4 + 0.02 * base.length();
        return Math.abs(line.at(end) - baseEnd) <= near && Math.abs(end - base.at(baseEnd)) <= near;
    }

    private static void addNew(List<PrintedLine> lines, PrintedLine... more) {
        for (PrintedLine line : more) {
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
    }

    /** @return the line down from the upper line to the lower one where they begin or end; null where there is none */
    private static @Nullable PrintedLine side(int x, PrintedLine upper, PrintedLine lower, List<PrintedLine> uprights) {
        for (PrintedLine line : uprights) {
            double near = line.thickness() + 4 + 0.02 * line.length();
            if (Math.abs(line.at(line.from()) - x) <= near && Math.abs(line.from() - upper.at(x)) <= near
                    && Math.abs(line.to() - lower.at(x)) <= near) {
                return line;
            }
        }
        return null;
    }

    private static boolean isAlike(PrintedLine one, PrintedLine other) {
        double same = 0.05 * one.length();
        return Math.abs(other.from() - one.from()) <= same && Math.abs(other.to() - one.to()) <= same
                && Math.abs(other.slope() - one.slope()) <= 0.02;
    }

    private static boolean meets(PrintedLine line, int end, List<PrintedLine> across) {
        for (PrintedLine other : across) {
            double place = line.at(end);
            double near = other.thickness() + 4 + 0.02 * line.length();
            if (place >= other.from() - near && place <= other.to() + near && Math.abs(other.at(place) - end) <= near) {
                return true;
            }
        }
        return false;
    }

    private static boolean atStart(PrintedLine line) {
        return line.from() <= Math.max(BORDER_PIXELS, BORDER * line.length());
    }

    private static boolean atEnd(PrintedLine line, int side) {
        return line.to() >= side - 1 - Math.max(BORDER_PIXELS, BORDER * line.length());
    }
}
