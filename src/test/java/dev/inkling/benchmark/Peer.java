package dev.inkling.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program's networks in PyTorch, run as a process of its own. */
final class Peer {

    private static final Path SCRIPT = Path.of("src", "test", "python", "peer.py");

    private Peer() {}

    /** @return the last line the script prints, or "" without PyTorch */
    static String run(String... arguments) throws IOException, InterruptedException {
        String python = System.getenv("INKLING_PEER");
        if (python == null) {
            return "";
        }
        List<String> command = new ArrayList<>(List.of(python, SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? output.substring(output.lastIndexOf('\n') + 1) : "failed";
    }
}
