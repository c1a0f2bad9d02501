import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints what share of the program the tests run, from JaCoCo's table of all classes; nothing where no tests were run. */
final class Coverage {

    private Coverage() {}

    /** @param args the table, {@code jacoco.csv} */
    public static void main(String[] args) throws IOException {
        Path table = Path.of(args[0]);
        if (Files.exists(table)) {
            List<String[]> rows = Files.readAllLines(table).stream().map(row -> row.split(",")).toList();
            System.out.printf(
                    Locale.ROOT, "Tests run %.1f %% of the instructions, %.1f %% of the lines, %.1f %% of the branches%n",
                    share(rows, "INSTRUCTION"), share(rows, "LINE"), share(rows, "BRANCH"));
        }
    }

    private static double share(List<String[]> rows, String counter) {
        long missed = sum(rows, counter + "_MISSED");
        long covered = sum(rows, counter + "_COVERED");
        return 100.0 * covered / (missed + covered);
    }

    /** The first row names the columns. */
    private static long sum(List<String[]> rows, String column) {
        int index = List.of(rows.get(0)).indexOf(column);
        return rows.stream().skip(1).mapToLong(row -> Long.parseLong(row[index])).sum();
    }
}
