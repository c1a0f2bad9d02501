package dev.inkling.cli;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.data.sources.InkSource;
import dev.inkling.data.sources.MnistSource;
import dev.inkling.data.sources.NonDigitsSource;
import dev.inkling.data.sources.PeopleSource;
import dev.inkling.data.sources.Source;
import dev.inkling.data.sources.StrokesSource;
import dev.inkling.data.sources.WeightedSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is learned from. */
final class SourceOptions {

    static final String MNIST = "mnist";
    static final String STROKES = "strokes";
    static final String PEOPLE = "people";
    static final String NON_DIGITS = "non-digits";

    @Mixin
    private DataOption data;

    @Option(
            names = "--source",
            paramLabel = "S[=W]",
            description = "What to learn from: mnist (the default), strokes (digits that the program draws itself), people "
                    + "(digits of 41 people that ship with it), non-digits (letters, signs, scribbles), or a file of ink in "
                    + "JSON lines with labels, plain or .gz. Given several times, the sources are mixed by their weights W; "
                    + "default: 1.")
    private List<String> sources = List.of(MNIST);

    List<WeightedSource> sources(Services services) throws InvalidDataException {
        List<WeightedSource> all = new ArrayList<>();
        for (String text : sources) {
            int sign = text.lastIndexOf('=');
            boolean weighted = sign > 0 && text.substring(sign + 1).matches("\\d{1,9}(\\.\\d{1,9})?");
            double weight = weighted ? Double.parseDouble(text.substring(sign + 1)) : 1;
            if (weight > 0) {
                all.add(new WeightedSource(source(weighted ? text.substring(0, sign) : text, services), weight));
            }
        }
        return all;
    }

    private Source source(String name, Services services) throws InvalidDataException {
        return switch (name) {
            case MNIST -> mnist(data.folder(services));
            case STROKES -> new StrokesSource();
            case PEOPLE -> new PeopleSource();
            case NON_DIGITS -> new NonDigitsSource();
            default -> new InkSource(Path.of(name).toAbsolutePath().toString());
        };
    }

    private static Source mnist(MnistFolder folder) {
        return new MnistSource(folder.directory().toAbsolutePath().toString(), false);
    }
}
