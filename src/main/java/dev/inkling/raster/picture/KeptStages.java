package dev.inkling.raster.picture;

import java.util.ArrayList;
import java.util.List;

/** Keeps what the reading of a picture makes of it, step by step, in a size to be looked at. Not shared between threads. */
public final class KeptStages implements Stages {

    /**
     * One step.
     *
     * @param name as {@link Stages} has it
     * @param picture 0 for black to 1 for white
     */
    public record Kept(String name, GreyPicture picture) {}

    private final int mostSide;
    private final List<Kept> all = new ArrayList<>();

    /** @param mostSide in pixels */
    public KeptStages(int mostSide) {
        this.mostSide = mostSide;
    }

    @Override
    public void stage(String name, GreyPicture picture) {
        int factor = (Math.max(picture.width(), picture.height()) + mostSide - 1) / mostSide;
        all.add(new Kept(name, picture.shrunk(factor)));
    }

    /** @return in the order of the steps */
    public List<Kept> all() {
        return List.copyOf(all);
    }
}
