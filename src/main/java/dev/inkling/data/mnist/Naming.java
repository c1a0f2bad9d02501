package dev.inkling.data.mnist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How data sets of MNIST's kind call their files. */
enum Naming {
    MNIST("train", "t10k"),
    EMNIST_DIGITS("emnist-digits-train", "emnist-digits-test"),
    EMNIST_MNIST("emnist-mnist-train", "emnist-mnist-test");

    private final String training;
    private final String test;

    Naming(String training, String test) {
        this.training = training;
        this.test = test;
    }

    /** @param name of the file in MNIST */
    String of(String name) {
        return name.replace(MNIST.training, training).replace(MNIST.test, test);
    }

    /**
     * Finds a file under its exact name, or with a dot for the second dash; plain or with .gz, in this folder or alone in a
     * folder of its own name, as some programs unpack it.
     *
     * @param name of the file in MNIST
     * @return empty when it is not there
     */
    Optional<Path> find(Path directory, String name) {
        List<String> spellings = List.of(of(name), of(name).replace("-idx", ".idx"));
        List<String> files = spellings.stream().flatMap(spelling -> Stream.of(spelling, spelling + ".gz")).toList();
        Stream<Path> inside = spellings.stream().flatMap(folder -> files.stream().map(directory.resolve(folder)::resolve));
        return Stream.concat(files.stream().map(directory::resolve), inside)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
