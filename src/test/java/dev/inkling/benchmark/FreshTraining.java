package dev.inkling.benchmark;

import dev.inkling.training.Network;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command {@code train} in a process of its own, so that its first epoch is as cold as a user's. */
final class FreshTraining {

    private static final Pattern SPEED = Pattern.compile("\"imagesPerSecond\":([0-9]+)");

    private FreshTraining() {}

    /** @return images a second of each epoch */
    static String run(Network network, String mnist, int images, int epochs, int batch) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("inkling-benchmark");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), "dev.inkling.Main", "train", "--json"));
        command.addAll(List.of("--data=" + mnist, "--network=" + network.id(), "--limit=" + images, "--epochs=" + epochs));
        command.addAll(List.of("--batch=" + batch, "--optimizer=adam", "--dropout=0", "--augment=off"));
        command.addAll(List.of("--held-back=0", "--out=" + home.resolve("model.zip")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_DATA_HOME", home.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return SPEED.matcher(output).results().map((MatchResult found) -> found.group(1)).collect(Collectors.joining(" "));
    }
}
