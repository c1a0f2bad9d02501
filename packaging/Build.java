import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Builds the installers of the platform it runs on, from what "./mvnw package" left in target, with the JDK it runs on.
 *
 * <ol>
 *   <li>The natives are unpacked; a jar of them would be unpacked into every user's home.
 *   <li>JavaFX and the modules that the program needs are linked to a runtime.
 *   <li>jpackage makes an image of runtime, jars and launcher.
 *   <li>A rehearsal, from the start to the first digit that is read, leaves an archive of loaded classes in the image.
 *   <li>The image becomes an archive to unpack anywhere, and the platform's packages.
 * </ol>
 */
final class Build {

    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.xml,"
            + "jdk.crypto.ec,jdk.localedata,jdk.unsupported,javafx.controls";

    /** A rehearsal takes some ten. */
    private static final long PATIENCE_SECONDS = 120;

    private static final Path TARGET = Path.of("target");
    private static final Path LIBRARIES = TARGET.resolve("lib");
    private static final Path WORK = TARGET.resolve("packaging");
    private static final Path INPUT = WORK.resolve("input");
    private static final Path IMAGES = WORK.resolve("image");
    private static final Path RUNTIME = WORK.resolve("runtime");
    private static final Path OUT = TARGET.resolve("installers");

    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean WINDOWS = SYSTEM.contains("win");
    private static final boolean MAC = SYSTEM.contains("mac");
    private static final String PLATFORM = WINDOWS ? "windows" : MAC ? "macos" : "linux";
    private static final String ARCHITECTURE = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    private static final String NAME = WINDOWS || MAC ? "Inkling" : "inkling";

    private Build() {}

    /** @param args the version, and the date that all files shall have, ISO-8601 */
    public static void main(String[] args) throws Exception {
        String version = args[0].replace("-SNAPSHOT", "");
        for (Path old : List.of(INPUT, IMAGES, RUNTIME, OUT, WORK.resolve("javafx"), WORK.resolve("mods"))) {
            delete(old);
        }
        Files.createDirectories(OUT);
        stage();
        link();
        Path icon = icon();
        List<String> image = new ArrayList<>(List.of("--type", "app-image", "--name", NAME, "--icon", icon.toString(),
                "--input", INPUT.toString(), "--runtime-image", RUNTIME.toString(), "--dest", IMAGES.toString(),
                "--app-version", version, "@" + WORK.resolve("image.args"), "@" + WORK.resolve("shared.args")));
        if (WINDOWS) {
            // A program of the desktop has no console there.
            image.addAll(List.of("--add-launcher", "inkling-cli=packaging/windows/inkling-cli.properties"));
        } else if (MAC) {
            image.add("@packaging/macos/image.args");
        }
        run(jpackage(image.toArray(String[]::new)));
        Path made = IMAGES.resolve(MAC ? NAME + ".app" : NAME);
        Path app = made.resolve(WINDOWS ? "app" : MAC ? "Contents/app" : "lib/app");
        if (!WINDOWS && !MAC) {
            date(made, FileTime.from(Instant.parse(args[1])));
        }
        rehearse(made, app);
        if (WINDOWS) {
            windows(made, version, icon);
        } else if (MAC) {
            mac(made, version);
        } else {
            linux(made, version);
        }
        for (Path file : list(OUT)) {
            System.out.printf(Locale.ROOT, "%s: %.1f MB%n", file, Files.size(file) / 1e6);
        }
    }

    /** The jars without their natives, and the natives beside them. */
    private static void stage() throws IOException, InterruptedException {
        Path natives = Files.createDirectories(INPUT.resolve("natives"));
        Files.copy(TARGET.resolve("inkling.jar"), INPUT.resolve("inkling.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        Path libraries = Files.createDirectories(INPUT.resolve("lib"));
        for (Path jar : list(LIBRARIES)) {
            String name = jar.getFileName().toString();
            if (name.startsWith("javafx-")) {
                continue;
            }
            if (!unpackNatives(jar, natives)) {
                Files.copy(jar, libraries.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        strip(natives);
        // OpenBLAS has everything, and its parts are asked for under two names. On Linux the loader goes by the name inside
        // the file; under the second name alone, JavaCPP does not copy it into the user's home to rename it.
        if (!WINDOWS && !MAC) {
            Files.move(natives.resolve("libopenblas.so.0"), natives.resolve("libopenblas_nolapack.so.0"));
        }
        // ND4J loads the bindings of LAPACK too, 23 MB, and our networks call none of them: those of BLAS stand in.
        String lapack = WINDOWS ? "jniopenblas.dll" : MAC ? "libjniopenblas.dylib" : "libjniopenblas.so";
        Files.copy(natives.resolve(lapack.replace("openblas", "openblas_nolapack")), natives.resolve(lapack),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** @return whether the jar holds natives, and nothing else that the program needs */
    private static boolean unpackNatives(Path jar, Path to) throws IOException {
        boolean found = false;
        try (FileSystem zip = FileSystems.newFileSystem(jar); Stream<Path> entries = Files.walk(zip.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                String name = entry.getFileName().toString();
                found |= isNative(name);
                if (isNative(name)) {
                    Files.copy(entry, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return found;
    }

    private static boolean isNative(String name) {
        return name.matches(".*\\.(so(\\.\\d+)*|dylib|jnilib|dll)");
    }

    /** JavaFX comes as jars with natives in them; as modules of the runtime its natives are files. */
    private static void link() throws IOException, InterruptedException {
        Path modules = Files.createDirectories(WORK.resolve("mods"));
        for (Path jar : list(LIBRARIES)) {
            String name = jar.getFileName().toString();
            if (!name.startsWith("javafx-")) {
                continue;
            }
            Path classes = WORK.resolve("javafx").resolve(name).resolve("classes");
            Path natives = Files.createDirectories(WORK.resolve("javafx").resolve(name).resolve("natives"));
            try (FileSystem zip = FileSystems.newFileSystem(jar); Stream<Path> entries = Files.walk(zip.getPath("/"))) {
                for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                    Path to = isNative(entry.getFileName().toString())
                            ? natives.resolve(entry.getFileName().toString())
                            : classes.resolve(entry.toString().substring(1));
                    Files.createDirectories(to.getParent());
                    Files.copy(entry, to);
                }
            }
            tool("jmod", "create", "--class-path", classes.toString(), "--libs", natives.toString(),
                    modules.resolve(name.replaceFirst("-\\d.*", ".jmod")).toString());
        }
        tool("jlink", "--module-path", modules.toString(), "--add-modules", MODULES, "--output", RUNTIME.toString(),
                "--include-locales", "en,zh", "--strip-java-debug-attributes",
                "--compress", Runtime.version().feature() >= 21 ? "zip-6" : "2", "--no-header-files", "--no-man-pages",
                "--dedup-legal-notices", "error-if-not-same-content");
        strip(RUNTIME);
    }

    /** Takes what only a linker or a debugger reads out of the libraries. */
    private static void strip(Path folder) throws IOException, InterruptedException {
        if (WINDOWS || MAC) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path library : files.filter(file -> isNative(file.getFileName().toString())).toList()) {
                run("strip", "--strip-unneeded", library.toString());
            }
        }
    }

    /** The same dates in every build, and before the rehearsal: an archive of classes may know the dates of the jars they are from. */
    private static void date(Path image, FileTime time) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    /** The archive of the program's classes goes on top of one of Java's own. */
    private static void archiveJava(List<String> command) throws IOException, InterruptedException {
        List<String> dump = new ArrayList<>(command.stream().filter(word -> !word.startsWith("-D")).toList());
        dump.addAll(List.of("-Xshare:dump", "-Xlog:cds=off"));
        run(new ProcessBuilder(dump).inheritIO());
    }

    /** Starts the program as the launcher will, and keeps what it loaded. */
    private static void rehearse(Path image, Path app) throws IOException, InterruptedException {
        Path runtime = image.resolve(MAC ? "Contents/runtime/Contents/Home" : WINDOWS ? "runtime" : "lib/runtime");
        boolean aot = Runtime.version().feature() >= 25;
        Path archive = app.resolve("classes." + (aot ? "aot" : "jsa"));
        String flag = aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        Path settings = app.resolve(NAME + ".cfg");
        List<String> command = new ArrayList<>(List.of(runtime.resolve("bin/java").toString()));
        List<String> classPath = new ArrayList<>();
        for (String line : Files.readAllLines(settings)) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toAbsolutePath().toString());
            if (line.startsWith("java-options=")) {
                command.add(value);
            } else if (line.startsWith("app.classpath=")) {
                classPath.add(value);
            }
        }
        if (!aot) {
            archiveJava(command);
        }
        command.add((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive.toAbsolutePath());
        command.addAll(List.of("-Dinkling.rehearsal=true", "-cp",
                String.join(System.getProperty("path.separator"), classPath), "dev.inkling.Main"));
        if (!WINDOWS && !MAC && System.getenv("DISPLAY") == null) {
            command.addAll(0, List.of("xvfb-run", "-a"));
        }
        Path home = Files.createTempDirectory("inkling-rehearsal");
        ProcessBuilder rehearsal = new ProcessBuilder(command).inheritIO();
        rehearsal.environment().putAll(Map.of(
                "XDG_DATA_HOME", home.toString(), "XDG_CONFIG_HOME", home.toString(), "XDG_STATE_HOME", home.toString(),
                "APPDATA", home.toString(), "LOCALAPPDATA", home.toString()));
        Process process = rehearsal.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (!Files.exists(archive)) {
            throw new IOException("The rehearsal left no " + archive + "; its log is in " + home);
        }
        delete(home);
        String options = "[JavaOptions]" + System.lineSeparator();
        for (Path launcher : list(app)) {
            if (launcher.toString().endsWith(".cfg")) {
                Files.writeString(launcher, Files.readString(launcher).replace(options,
                        options + "java-options=" + flag + "$APPDIR/" + archive.getFileName() + System.lineSeparator()));
            }
        }
    }

    /** jpackage's launcher asks dpkg and rpm at every start whose file it is, a third of the time it takes; this one asks nobody. */
    private static void launchDirectly(Path image) throws IOException {
        StringBuilder options = new StringBuilder();
        List<String> classPath = new ArrayList<>();
        for (String line : Files.readAllLines(image.resolve("lib/app/" + NAME + ".cfg"))) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", "$app");
            if (line.startsWith("java-options=")) {
                options.append("    \"").append(value).append("\" \\\n");
            } else if (line.startsWith("app.classpath=")) {
                classPath.add(value);
            }
        }
        Path launcher = image.resolve("bin/" + NAME);
        Files.writeString(launcher, """
                #!/bin/sh
                home=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
                app=$home/lib/app
                # Without a locale, as in cron and some containers, Java cannot name files beyond ASCII.
                case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in C | POSIX) export LC_ALL=C.UTF-8 ;; esac
                exec "$home/lib/runtime/bin/java" \\
                %s    -cp "%s" dev.inkling.Main "$@"
                """.formatted(options, String.join(":", classPath)));
        Files.delete(image.resolve("lib/libapplauncher.so"));
        Files.delete(image.resolve("lib/app/" + NAME + ".cfg"));
    }

    private static void linux(Path image, String version) throws IOException, InterruptedException {
        launchDirectly(image);
        run("tar", "--create", "--use-compress-program=xz -T0", "--owner=0", "--group=0", "--numeric-owner", "--file",
                OUT.resolve("inkling-" + version + "-linux-" + ARCHITECTURE + ".tar.xz").toString(),
                "--directory", IMAGES.toString(), image.getFileName().toString());
        run("packaging/linux/build", version, ARCHITECTURE, image.toString(), OUT.toString());
    }

    private static void windows(Path image, String version, Path icon) throws IOException, InterruptedException {
        run("powershell", "-Command", "Compress-Archive", "-Path", image.toString(), "-DestinationPath",
                OUT.resolve("inkling-" + version + "-windows-" + ARCHITECTURE + ".zip").toString());
        run(jpackage("--type", "msi", "--name", NAME, "--app-image", image.toString(), "--dest", OUT.toString(),
                "--app-version", version, "--icon", icon.toString(), "@" + WORK.resolve("shared.args"),
                "@packaging/windows/msi.args"));
        sign("WINDOWS_SIGNING_COMMAND");
    }

    private static void mac(Path image, String version) throws IOException, InterruptedException {
        String named = System.getenv().getOrDefault("MACOS_SIGNING_IDENTITY", "");
        String identity = named.isEmpty() ? "-" : named;
        run("codesign", "--force", "--deep", "--options", "runtime", "--entitlements", "packaging/macos/entitlements.plist",
                "--sign", identity, image.toString());
        Path zip = OUT.resolve("inkling-" + version + "-macos-" + ARCHITECTURE + ".zip");
        run("ditto", "-c", "-k", "--keepParent", image.toString(), zip.toString());
        run(jpackage("--type", "dmg", "--name", NAME, "--app-image", image.toString(), "--dest", OUT.toString(),
                "--app-version", version, "@" + WORK.resolve("shared.args"), "@packaging/macos/dmg.args"));
        sign("MACOS_NOTARIZE_COMMAND");
    }

    /** Runs a command of the builder's on each package; without one it stays unsigned. */
    private static void sign(String variable) throws IOException, InterruptedException {
        String command = System.getenv(variable);
        if (command == null || command.isBlank()) {
            System.out.println(variable + " is not set: the packages are not signed");
            return;
        }
        for (Path file : list(OUT)) {
            List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
            words.add(file.toString());
            run(new ProcessBuilder(words).inheritIO());
        }
    }

    /** Of the platform's format, from the PNGs. */
    private static Path icon() throws IOException {
        Path icons = Path.of("assets/icons");
        if (WINDOWS) {
            return Files.write(WORK.resolve("inkling.ico"), ico(icons, 16, 32, 64, 128, 256));
        }
        if (MAC) {
            Map<String, Integer> kinds = new TreeMap<>(Map.of("icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512));
            return Files.write(WORK.resolve("inkling.icns"), icns(icons, kinds));
        }
        return icons.resolve("inkling-256.png");
    }

    /** A directory of pictures and the pictures, all PNG. */
    private static byte[] ico(Path icons, int... sizes) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        ByteBuffer directory = ByteBuffer.allocate(6 + 16 * sizes.length).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        for (int size : sizes) {
            byte[] png = Files.readAllBytes(icons.resolve("inkling-" + size + ".png"));
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            directory.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(directory.capacity() + pictures.size());
            pictures.writeBytes(png);
        }
        ByteArrayOutputStream icon = new ByteArrayOutputStream();
        icon.writeBytes(directory.array());
        pictures.writeTo(icon);
        return icon.toByteArray();
    }

    /** Each picture behind its kind and length, all PNG. */
    private static byte[] icns(Path icons, Map<String, Integer> kinds) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pictures);
        for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
            byte[] png = Files.readAllBytes(icons.resolve("inkling-" + kind.getValue() + ".png"));
            out.writeBytes(kind.getKey());
            out.writeInt(png.length + 8);
            out.write(png);
        }
        ByteArrayOutputStream icon = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(icon);
        whole.writeBytes("icns");
        whole.writeInt(pictures.size() + 8);
        pictures.writeTo(whole);
        return icon.toByteArray();
    }

    private static String[] jpackage(String... arguments) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jpackage").toString();
        return Stream.concat(Stream.of(tool), Arrays.stream(arguments)).toArray(String[]::new);
    }

    private static void tool(String name, String... arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("This JDK has no " + name));
        if (tool.run(System.out, System.err, arguments) != 0) {
            throw new IOException(name + " failed");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        run(new ProcessBuilder(command).inheritIO());
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        int status = command.start().waitFor();
        if (status != 0) {
            throw new IOException(command.command().get(0) + " failed with status " + status);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
