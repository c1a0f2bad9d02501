package dev.inkling.ink;

/**
 * What holds for a trace (InkML, section 4): each part null where nothing is said about it.
 *
 * @param source the device, an inkSource
 * @param format the traceFormat
 * @param canvas what is drawn on
 * @param transform from the device's coordinates to the canvas's, a canvasTransform
 * @param brush what is drawn with
 */
record InkmlContext(XmlElement source, XmlElement format, XmlElement canvas, XmlElement transform, XmlElement brush) {

    static final InkmlContext DEFAULT = new InkmlContext(null, null, null, null, null);
}
