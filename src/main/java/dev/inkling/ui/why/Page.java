package dev.inkling.ui.why;

/** What can be asked about a reading. */
enum Page {
    EVIDENCE,
    STEPS,
    BREAK,
    LAYERS
}
