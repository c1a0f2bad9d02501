package dev.inkling.explanation;

import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Finds what a reading rests on: erases the ink square by square and sees how the reading changes (M. Zeiler, R. Fergus,
 * <i>Visualizing and understanding convolutional networks</i>, 2014). Keeps no state; takes some hundredths of a second.
 */
public final class Occlusion {

    /** Pixels a side of what is erased at once. */
    public static final int PATCH = 4;

    /** Pixels from one square to the next: each pixel lies in four of them. */
    static final int STEP = 2;

    /** Less evidence is not worth a word: it changes even a half by a twentieth only. */
    static final double NOTABLE = 0.2;

    /** Read in one call, during which nobody else reads. */
    private static final int BLOCK = 32;

    private record Patch(int row, int column) {}

    private Occlusion() {}

    /**
     * @param goOn asked between two blocks of readings; false gives up
     * @return empty when it gave up
     */
    public static Optional<HeatMap> explain(Recognizer recognizer, Raster raster, BooleanSupplier goOn) {
        float[] pixels = raster.toArray();
        List<Patch> patches = inked(pixels);
        Prediction whole = recognizer.recognize(raster);
        Claim claim = Claim.of(whole);
        double evidence = claim.evidence(whole);
        List<Spot> spots = new ArrayList<>();
        for (int from = 0; from < patches.size(); from += BLOCK) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            List<Patch> block = patches.subList(from, Math.min(from + BLOCK, patches.size()));
            List<Prediction> without = recognizer.recognize(block.stream().map(patch -> erased(pixels, patch)).toList());
            for (int i = 0; i < block.size(); i++) {
                Patch patch = block.get(i);
                double effect = evidence - claim.evidence(without.get(i));
                spots.add(new Spot(patch.row, patch.column, PATCH, effect, without.get(i)));
            }
        }
        Comparator<Spot> byEvidence = Comparator.comparingDouble(Spot::evidence);
        return Optional.of(new HeatMap(
                raster,
                whole,
                claim,
                spread(spots),
                spots.stream().max(byEvidence).filter(spot -> spot.evidence() >= NOTABLE),
                spots.stream().min(byEvidence).filter(spot -> spot.evidence() <= -NOTABLE)));
    }

    private static List<Patch> inked(float[] pixels) {
        List<Patch> inked = new ArrayList<>();
        for (int row = STEP - PATCH; row < Raster.SIDE; row += STEP) {
            for (int column = STEP - PATCH; column < Raster.SIDE; column += STEP) {
                Patch patch = new Patch(row, column);
                if (erase(pixels.clone(), patch)) {
                    inked.add(patch);
                }
            }
        }
        return inked;
    }

    private static Raster erased(float[] pixels, Patch patch) {
        float[] rest = pixels.clone();
        erase(rest, patch);
        return Raster.of(rest);
    }

    /** @return whether there was ink */
    private static boolean erase(float[] pixels, Patch patch) {
        boolean inked = false;
        for (int row = Math.max(0, patch.row); row < Math.min(Raster.SIDE, patch.row + PATCH); row++) {
            for (int column = Math.max(0, patch.column); column < Math.min(Raster.SIDE, patch.column + PATCH); column++) {
                inked |= pixels[row * Raster.SIDE + column] > 0;
                pixels[row * Raster.SIDE + column] = 0;
            }
        }
        return inked;
    }

    /** Gives each pixel the mean of the squares it lies in; what is erased without a change counts as 0. */
    private static float[] spread(List<Spot> spots) {
        float[] evidence = new float[Raster.PIXELS];
        float share = (float) (STEP * STEP) / (PATCH * PATCH);
        for (Spot spot : spots) {
            for (int row = Math.max(0, spot.row()); row < Math.min(Raster.SIDE, spot.row() + PATCH); row++) {
                for (int column = Math.max(0, spot.column()); column < Math.min(Raster.SIDE, spot.column() + PATCH); column++) {
                    evidence[row * Raster.SIDE + column] += (float) (share * spot.evidence());
                }
            }
        }
        return evidence;
    }
}
