package dev.inkling.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void aFailureLeavesWhatWasThereAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "before");
        assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("disk full");
        }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void aNewFileHasTheUsersPermissionsAndAReplacedOneKeepsItsOwn() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        Path file = folder.resolve("a");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        WholeFile.write(file, out -> out.write('a'));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        WholeFile.write(file, out -> out.write('b'));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("real"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        WholeFile.write(link, out -> out.write('a'));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("a", Files.readString(real));
    }

    @Test
    void aFolderIsNeverReplaced() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(empty + ": this is not a file but a folder or a device", failure(empty));
        assertTrue(Files.isDirectory(empty));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsTooLongIsSaidBeforeAnythingIsWritten() throws IOException {
        Path file = folder.resolve("模".repeat(86));
        assertEquals(file + ": File name too long", failure(file));
        IOException early = assertThrows(IOException.class, () -> WholeFile.tryOut(file, 10));
        assertEquals(file + ": File name too long", Reason.of(early).toString());
        WholeFile.tryOut(folder.resolve("模".repeat(85)), 10);
        assertEquals(List.of(), files());
    }

    @Test
    void aTrialChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "before");
        WholeFile.tryOut(file, 100_000);
        WholeFile.tryOut(folder.resolve("b"), 100_000);
        assertThrows(IOException.class, () -> WholeFile.tryOut(folder.resolve("nowhere/b"), 1));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void anInterruptLosesNothing() throws IOException {
        Path file = folder.resolve("a");
        Thread.currentThread().interrupt();
        try {
            WholeFile.write(file, out -> out.write('a'));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals("a", Files.readString(file));
    }

    @Test
    void aFailureOfTheContentsOwnIsNotBlamedOnTheFile() {
        NoSuchFileException failure = assertThrows(
                NoSuchFileException.class,
                () -> WholeFile.write(folder.resolve("a"), out -> Files.copy(folder.resolve("source"), out)));
        assertEquals(folder.resolve("source").toString(), failure.getFile());
    }

    @Test
    void anotherProgramsHalfWrittenFileIsKnownByItsLock() throws Exception {
        Path file = Files.createFile(folder.resolve(".inkling-" + nobody() + "-1.part"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), Locker.class.getName(), file.toString())
                .start();
        try {
            assertEquals('!', other.getInputStream().read());
            WholeFile.write(folder.resolve("a"), out -> out.write('a'));
            assertTrue(Files.exists(file));
        } finally {
            other.destroyForcibly();
        }
    }

    /** Holds a lock until it is killed. */
    static final class Locker {

        public static void main(String[] args) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
                if (channel.tryLock() != null) {
                    System.out.write('!');
                    System.out.flush();
                    System.in.read();
                }
            }
        }
    }

    @Test
    void whatAKillLeftIsSweptUpAndWhatOthersWriteStays() throws IOException {
        Files.writeString(folder.resolve(".inkling-" + nobody() + "-1.part"), "half");
        Path living = Files.writeString(
                folder.resolve(".inkling-" + ProcessHandle.current().pid() + "-999999.part"), "being written");
        Path file = folder.resolve("a");
        WholeFile.write(file, out -> out.write('a'));
        assertEquals("a", Files.readString(file));
        assertEquals(Set.of(living, file), Set.copyOf(files()));
    }

    private static long nobody() {
        return Stream.iterate(4_000_000L, pid -> pid + 1)
                .filter(pid -> ProcessHandle.of(pid).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String failure(Path file) {
        return Reason.of(assertThrows(IOException.class, () -> WholeFile.write(file, out -> out.write('a')))).toString();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
