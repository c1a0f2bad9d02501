package dev.inkling.ui.draw;

/** Follows what the draw tab reads. Called on the user interface's thread, and answers at once. */
public interface Onlooker {

    Onlooker NOBODY = new Onlooker() {

        @Override
        public void read(InkReading newest) {}

        @Override
        public void nothingDrawn() {}
    };

    void read(InkReading newest);

    /** The canvas is empty; what was read last is gone. */
    void nothingDrawn();
}
