package dev.inkling.raster.picture;

/** Is shown what the reading of a picture makes of it, step by step; called on the thread that reads. */
@FunctionalInterface
public interface Stages {

    /** Looks at nothing. */
    Stages UNSEEN = (name, picture) -> { };

    /**
     * @param name of the step, a short word of letters and hyphens
     * @param picture 0 for black to 1 for white; not to be changed, and not to be kept
     */
    void stage(String name, GreyPicture picture);
}
