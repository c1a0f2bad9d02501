package dev.inkling.ink;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what holds for the traces of an InkML document. */
final class InkmlContexts {

    /** Contexts may take over from others, which a stranger could lay out in a circle. */
    private static final int LONGEST_CHAIN = 50;

    private final InkmlIds ids;
    private final Map<XmlElement, InkmlContext> known = new HashMap<>();

    InkmlContexts(InkmlIds ids) {
        this.ids = ids;
    }

    /**
     * @param definition a context, or what has its attributes: a trace, a traceGroup, a traceView
     * @param otherwise what holds where it says nothing
     */
    InkmlContext of(XmlElement definition, InkmlContext otherwise) {
        return of(definition, otherwise, 0);
    }

    /** @param part a traceFormat, brush or other part of a context that stands by itself between traces */
    InkmlContext with(XmlElement part, InkmlContext current) {
        XmlElement definition = new XmlElement("context");
        definition.add(part);
        return of(definition, current);
    }

    private InkmlContext of(XmlElement definition, InkmlContext otherwise, int depth) {
        XmlElement base = ids.find(definition.attribute("contextRef"), "context");
        InkmlContext context = base == null || depth > LONGEST_CHAIN ? otherwise : referred(base, depth + 1);
        XmlElement source = ids.part(definition, "inkSource");
        XmlElement format = ids.part(definition, "traceFormat");
        XmlElement sourceFormat = source == null ? null : ids.part(source, "traceFormat");
        return new InkmlContext(
                first(source, context.source()),
                first(format, first(sourceFormat, context.format())),
                first(ids.part(definition, "canvas"), context.canvas()),
                first(ids.part(definition, "canvasTransform"), context.transform()),
                first(ids.part(definition, "brush"), context.brush()));
    }

    private InkmlContext referred(XmlElement definition, int depth) {
        InkmlContext context = known.get(definition);
        if (context == null) {
            context = of(definition, InkmlContext.DEFAULT, depth);
            known.put(definition, context);
        }
        return context;
    }

    private static @Nullable XmlElement first(@Nullable XmlElement one, @Nullable XmlElement other) {
        return one != null ? one : other;
    }
}
