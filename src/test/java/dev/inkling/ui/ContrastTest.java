package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.2, level AA: 4.5 to 1 for words, 3 to 1 for what else must be told apart, over every token the window's rules use. */
class ContrastTest {

    private static final double WORDS = 4.5;
    private static final double MARKS = 3;
    private static final double DISABLED = 0.88;

    private static final List<String> PAPER = List.of("-color-bg-default", "-color-bg-subtle");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsCanBeReadOnEveryPaperTheyStandOn(Theme theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        for (String word : used("-fx-text-fill|\\.(?:percent|plot-words) [^}]*-fx-fill|\\.chart-words [^}]*-fx-stroke")) {
            if (!word.equals("-color-fg-emphasis")) {
                PAPER.forEach(paper -> check(tokens, word, paper, WORDS));
            }
        }
        for (String kind : List.of("accent", "danger")) {
            check(tokens, "-color-" + kind + "-fg", "-color-" + kind + "-subtle", WORDS);
            check(tokens, "-color-fg-emphasis", "-color-" + kind + "-emphasis", WORDS);
        }
        for (String strip : List.of("-color-accent-subtle", "-color-danger-subtle")) {
            check(tokens, "-color-fg-default", strip, WORDS);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsDisabledCanStillBeRead(Theme theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        for (String word : List.of("-color-fg-default", "-color-fg-muted")) {
            Color paper = tokens.get("-color-bg-default");
            double contrast = contrast(paper.interpolate(tokens.get(word), DISABLED), paper);
            assertTrue(contrast >= WORDS, word + " disabled: " + contrast);
        }
        assertTrue(rules().contains("-fx-opacity: " + DISABLED), "the rules say how pale that is");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void curvesAndMarksCanBeSeen(Theme theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        List<String> marks = new ArrayList<>(used("\\.chart-(?:smooth|validation|accuracy|other-\\d) [^}]*-fx-stroke"));
        assertTrue(marks.size() > 6, marks.toString());
        marks.addAll(used("\\.plot-(?:after|before|handle) [^}]*-fx-stroke"));
        marks.add("-color-accent-emphasis");
        marks.forEach(mark -> check(tokens, mark, "-color-bg-default", MARKS));
    }

    private static void check(Map<String, Color> tokens, String word, String paper, double least) {
        Color under = tokens.get("-color-bg-default").interpolate(opaque(tokens.get(paper)), tokens.get(paper).getOpacity());
        double contrast = contrast(tokens.get(word), under);
        assertTrue(contrast >= least, word + " on " + paper + ": " + contrast);
    }

    private static Color opaque(Color colour) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    /** As WCAG defines it: 1 to 21. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** @return the tokens that the window's rules give to such properties */
    private static TreeSet<String> used(String property) throws IOException {
        Matcher matcher = Pattern.compile("(?:" + property + "): (-color-[\\w-]+);").matcher(rules());
        return matcher.results().map(found -> found.group(1)).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static Map<String, Color> tokens(Theme theme) throws IOException {
        Map<String, Color> tokens = new LinkedHashMap<>();
        Pattern token = Pattern.compile("(-color-[\\w-]+): (#[0-9a-f]+|rgba?\\([^)]+\\));");
        String rules = read("/atlantafx/base/theme/primer-" + theme.name().toLowerCase() + ".css");
        Predicate<String> first = name -> !tokens.containsKey(name);
        token.matcher(rules).results().filter(found -> first.test(found.group(1)))
                .forEach(found -> tokens.put(found.group(1), Color.web(found.group(2))));
        return tokens;
    }

    private static String rules() throws IOException {
        return read("/dev/inkling/ui/window.css");
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = ContrastTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
