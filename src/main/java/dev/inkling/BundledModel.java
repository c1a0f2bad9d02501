package dev.inkling;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import dev.inkling.training.Engine;
import dev.inkling.training.InvalidModelException;
import dev.inkling.training.Model;
import java.io.IOException;
import java.io.InputStream;

/** The model that ships inside the program. */
final class BundledModel {

    private static final String RESOURCE = "assets/models/bundled.zip";

    private BundledModel() {}

    static Model open(Engine engine) throws IOException, InvalidModelException {
        try (InputStream content = content()) {
            return engine.load(content, "The bundled model");
        }
    }

    /** @return the model file */
    static InputStream content() throws IOException {
        InputStream content = BundledModel.class.getResourceAsStream(RESOURCE);
        if (content == null) {
            throw new ExplainedIOException(Message.of("start.model.missing"));
        }
        return content;
    }
}
