package dev.inkling.ui.lesson;

import dev.inkling.platform.WholeFile;
import dev.inkling.ui.common.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** The report of a lesson: one page of HTML that needs no other file, in the language of the window. */
public final class LessonPage {

    private static final String STYLE = "body{font-family:sans-serif;line-height:1.5;max-width:60em;margin:2em auto;padding:0 1em}"
            + "img{max-width:100%;border:1px solid #999}section{break-inside:avoid;margin-top:2em}";

    private final Texts texts;
    private final Supplier<LocalDate> today;

    /** @param today asked when a page is written */
    public LessonPage(Texts texts, Supplier<LocalDate> today) {
        this.texts = texts;
        this.today = today;
    }

    /**
     * @param pictures of the steps that were taken, as PNG
     * @param file replaced when it exists
     */
    void write(Map<LessonStep, byte[]> pictures, Path file) throws IOException {
        String html = html(pictures);
        WholeFile.write(file, out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
    }

    private String html(Map<LessonStep, byte[]> pictures) {
        String language = texts.languageProperty().get().locale().toLanguageTag();
        String title = texts.get("lesson.page");
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"" + language + "\">\n<meta charset=\"utf-8\">\n<title>"
                + escaped(title) + "</title>\n<style>" + STYLE + "</style>\n<h1>" + escaped(title) + "</h1>\n<p>"
                + escaped(day()) + "</p>\n");
        for (LessonStep step : LessonStep.values()) {
            if (pictures.containsKey(step)) {
                html.append(section(step, pictures.get(step)));
            }
        }
        return html.append("</html>\n").toString();
    }

    private String section(LessonStep step, byte[] picture) {
        String title = escaped(texts.get(step.title()));
        return "<section>\n<h2>" + step.number() + ". " + title + "</h2>\n<p>" + escaped(texts.get(step.task()))
                + "</p>\n<img alt=\"" + title + "\" src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(picture)
                + "\">\n</section>\n";
    }

    private String day() {
        return today.get().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.languageProperty().get().locale()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
