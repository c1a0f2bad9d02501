package dev.inkling.raster.picture;

/**
 * The sheet of a picture, told from what it lies on or is shown in: a table, a scanner's lid, black bars, a title bar.
 *
 * @param colours of the sheet alone
 * @param left where it begins in the whole picture, in pixels
 * @param top as well
 */
record Sheet(ColourPicture colours, int left, int top) {

    /** A sheet can have an edge at each side, and a window or a frame another. */
    private static final int MOST_EDGES = 8;

    /** @return the whole picture where there is nothing around it */
    static Sheet in(ColourPicture picture) {
        Sheet sheet = new Sheet(picture, 0, 0);
        for (int count = 0; count < MOST_EDGES; count++) {
            SheetEdge edge = SheetEdge.of(sheet.colours);
            if (edge == null) {
                break;
            }
            sheet = sheet.within(edge);
        }
        return sheet;
    }

    private Sheet within(SheetEdge edge) {
        int[] cut = edge.cut(colours.width(), colours.height());
        ColourPicture inside = colours.each(channel -> edge.painted(channel).part(cut[0], cut[1], cut[2], cut[3]));
        return new Sheet(inside, left + cut[0], top + cut[1]);
    }
}
