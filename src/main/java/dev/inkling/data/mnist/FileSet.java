package dev.inkling.data.mnist;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one data set: a folder may hold several, and theirs must not be mixed. */
record FileSet(Path directory, Naming naming) {

    /** Below the folder that the user names: torchvision's, and the one in EMNIST's archive. */
    static final List<String> PLACES = List.of("", "raw", "MNIST/raw", "EMNIST/raw", "gzip");

    /** @return the first set that lacks the fewest of these files */
    static FileSet in(Path directory, List<String> names) {
        return PLACES.stream()
                .map(directory::resolve)
                .flatMap(place -> Stream.of(Naming.values()).map(naming -> new FileSet(place, naming)))
                .min(Comparator.comparing(set -> set.missing(names).size()))
                .orElseThrow();
    }

    /** @return as this set calls them */
    List<String> missing(List<String> names) {
        return names.stream().filter(name -> file(name).isEmpty()).map(naming::of).toList();
    }

    /** @return empty when it is not there */
    Optional<Path> file(String name) {
        return naming.find(directory, name);
    }
}
