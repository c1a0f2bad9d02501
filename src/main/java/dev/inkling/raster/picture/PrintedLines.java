package dev.inkling.raster.picture;

import java.util.List;

/** Takes printed lines out of a picture: rules, grids, boxes, cells, underlines, margins. */
final class PrintedLines {

    private static final float FAINTEST = 0.06f;
    private static final float ABOVE_NOISE = 6;
    private static final double THICKEST = 0.03;
    private static final int THICKEST_PIXELS = 4;

    private PrintedLines() {}

    /** @param stain is changed */
    static void remove(GreyPicture stain) {
        float noise = Median.of(stain.values()); // of paper, of which half is nothing
        float ink = Math.max(FAINTEST, ABOVE_NOISE * noise);
        int thickest = (int) Math.max(THICKEST_PIXELS, THICKEST * Math.min(stain.width(), stain.height()));
        GreyPicture across = stain.transposed();
        List<PrintedLine> level = LineSearch.lines(stain, ink, thickest);
        List<PrintedLine> upright = LineSearch.lines(across, ink, thickest);
        if (level.isEmpty() && upright.isEmpty()) {
            return;
        }
        LineEvidence evidence = new LineEvidence(stain, level, upright, ink);
        erase(stain, evidence.level(), evidence.upright(), ink);
    }

    /** @param stain is changed */
    static void erase(GreyPicture stain, List<PrintedLine> level, List<PrintedLine> upright, float ink) {
        level.forEach(line -> LineEraser.erase(stain, line, ink));
        if (!upright.isEmpty()) {
            GreyPicture across = stain.transposed();
            upright.forEach(line -> LineEraser.erase(across, line, ink));
            System.arraycopy(across.transposed().values(), 0, stain.values(), 0, stain.values().length);
        }
    }
}
