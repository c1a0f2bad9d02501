package dev.inkling.ui.why;

import dev.inkling.explanation.Claim;
import dev.inkling.raster.Deformation;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Prediction;
import dev.inkling.recognition.Recognizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How far each knob can be turned, the others left where they are, before the guess changes.
 *
 * @param holds for each knob, from its least to its most in even steps, whether the guess is the one without any deformation
 */
public record Reach(Map<Knob, boolean[]> holds) {

    static final int STEPS = 25;

    /** Of the noise, so that it stands still while a knob is turned. */
    static final long SEED = 1;

    /**
     * @param goOn asked between two knobs; false gives up
     * @return empty when it gave up
     */
    static Optional<Reach> of(
            Recognizer recognizer, Raster raster, Prediction usual, Deformation deformation, BooleanSupplier goOn) {
        Map<Knob, boolean[]> holds = new EnumMap<>(Knob.class);
        for (Knob knob : Knob.values()) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            List<Raster> rasters = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                rasters.add(knob.with(deformation, valueAt(knob, step)).apply(raster, SEED));
            }
            List<Prediction> predictions = recognizer.recognize(rasters);
            boolean[] same = new boolean[STEPS];
            for (int step = 0; step < STEPS; step++) {
                same[step] = Claim.of(predictions.get(step)).equals(Claim.of(usual));
            }
            holds.put(knob, same);
        }
        return Optional.of(new Reach(holds));
    }

    static double valueAt(Knob knob, int step) {
        return knob.least() + (knob.most() - knob.least()) * step / (STEPS - 1);
    }
}
