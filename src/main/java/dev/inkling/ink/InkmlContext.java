package dev.inkling.ink;

import org.jspecify.annotations.Nullable;

/**
 * What holds for a trace (InkML, section 4): each part null where nothing is said about it.
 *
 * @param source the device, an inkSource
 * @param format the traceFormat
 * @param canvas what is drawn on
 * @param transform from the device's coordinates to the canvas's, a canvasTransform
 * @param brush what is drawn with
 */
record InkmlContext(
        @Nullable XmlElement source, @Nullable XmlElement format, @Nullable XmlElement canvas,
        @Nullable XmlElement transform, @Nullable XmlElement brush) {

    static final InkmlContext DEFAULT = new InkmlContext(null, null, null, null, null);
}
