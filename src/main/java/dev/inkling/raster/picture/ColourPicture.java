package dev.inkling.raster.picture;

import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A picture's colours as they are stored, in a size to work with; a grey picture has the same three times. */
record ColourPicture(GreyPicture red, GreyPicture green, GreyPicture blue) {

    /** Pictures are brought down to at most this many pixels a side: fifty times what the network sees. */
    static final int MOST_SIDE = 1400;

    /** @return how many pixels of a picture, across and down, become one */
    static int factor(BufferedImage image) {
        return Math.max(1, (int) Math.ceil(Math.max(image.getWidth(), image.getHeight()) / (double) MOST_SIDE));
    }

    /**
     * Where the picture is transparent it gets the paper that shows its ink: black under bright ink, white under dark.
     */
    static ColourPicture of(BufferedImage image) {
        int factor = factor(image);
        SampleRows rows = new SampleRows(image);
        int width = (image.getWidth() + factor - 1) / factor;
        int height = (image.getHeight() + factor - 1) / factor;
        GreyPicture red = new GreyPicture(width, height);
        GreyPicture green = rows.isGrey() ? red : new GreyPicture(width, height);
        GreyPicture blue = rows.isGrey() ? red : new GreyPicture(width, height);
        GreyPicture opacity = new GreyPicture(width, height);
        ColourPicture picture = new ColourPicture(red, green, blue);
        for (int y = 0; y < image.getHeight(); y++) {
            rows.read(y);
            float share = 1f / factor / Math.min(factor, image.getHeight() - y / factor * factor);
            float @Nullable [] seen = rows.isOpaque() ? null : rows.opacity();
            if (seen != null) {
                add(seen, null, opacity, y, factor, share);
            }
            add(rows.red(), seen, red, y, factor, share);
            if (!rows.isGrey()) {
                add(rows.green(), seen, green, y, factor, share);
                add(rows.blue(), seen, blue, y, factor, share);
            }
        }
        if (!rows.isOpaque()) {
            picture.layOnPaper(opacity);
        }
        return picture;
    }

    int width() {
        return red.width();
    }

    int height() {
        return red.height();
    }

    boolean isGrey() {
        return red == green;
    }

    /** @return ITU-R BT.601 luma */
    GreyPicture light() {
        return isGrey() ? red : projected(0.299f, 0.587f, 0.114f);
    }

    /** @return each pixel's colours, times the weights */
    GreyPicture projected(float redWeight, float greenWeight, float blueWeight) {
        GreyPicture sum = new GreyPicture(width(), height());
        for (int index = 0; index < sum.values().length; index++) {
            sum.values()[index] = redWeight * red.values()[index] + greenWeight * green.values()[index]
                    + blueWeight * blue.values()[index];
        }
        return sum;
    }

    /** @return what is made of each of the three */
    ColourPicture each(UnaryOperator<GreyPicture> step) {
        GreyPicture first = step.apply(red);
        return isGrey() ? new ColourPicture(first, first, first) : new ColourPicture(first, step.apply(green), step.apply(blue));
    }

    /** @param opacity null where there is nothing transparent */
    private static void add(float[] row, float @Nullable [] opacity, GreyPicture sum, int y, int factor, float share) {
        int start = y / factor * sum.width();
        for (int column = 0; column < sum.width(); column++) {
            int from = column * factor;
            int to = Math.min(row.length, from + factor);
            float columnShare = to - from == factor ? share : share * factor / (to - from);
            float total = sum.values()[start + column];
            for (int x = from; x < to; x++) {
                total += (opacity == null ? row[x] : row[x] * opacity[x]) * columnShare;
            }
            sum.values()[start + column] = total;
        }
    }

    private void layOnPaper(GreyPicture opacity) {
        double lightSum = 0;
        double opacitySum = 0;
        GreyPicture light = light();
        for (int index = 0; index < opacity.values().length; index++) {
            lightSum += light.values()[index];
            opacitySum += opacity.values()[index];
        }
        if (lightSum > opacitySum / 2) {
            return;
        }
        each(channel -> {
            for (int index = 0; index < channel.values().length; index++) {
                channel.values()[index] += 1 - opacity.values()[index];
            }
            return channel;
        });
    }
}
