package dev.inkling.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The seed network in PyTorch, run as a process of its own. */
final class Peer {

    private static final Path SCRIPT = Path.of("src", "test", "python", "peer.py");

    private Peer() {}

    /** @return the last line the script prints, or "" without PyTorch */
    static String run(String what, String mnist, int images, int epochs) throws IOException, InterruptedException {
        String python = System.getenv("INKLING_PEER");
        if (python == null) {
            return "";
        }
        Process process = new ProcessBuilder(
                        python, SCRIPT.toString(), what, mnist, String.valueOf(images), String.valueOf(epochs))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? output.substring(output.lastIndexOf('\n') + 1) : "failed";
    }
}
