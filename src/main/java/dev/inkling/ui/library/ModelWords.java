package dev.inkling.ui.library;

import dev.inkling.evaluation.Score;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Printable;
import dev.inkling.training.Provenance;
import dev.inkling.ui.common.DataNames;
import dev.inkling.ui.common.Numbers;
import dev.inkling.ui.common.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a model in words of the language chosen. */
public final class ModelWords {

    static final String NONE = "–";

    private static final int DECIMALS = 8;

    private final Texts texts;
    private final DataNames names;
    private final Numbers numbers;

    public ModelWords(Texts texts) {
        this.texts = texts;
        names = new DataNames(texts);
        numbers = new Numbers(texts);
    }

    String name(StoredModel model) {
        return name(model.title());
    }

    String name(String name) {
        return name.isEmpty() ? texts.get("library.bundled") : Printable.of(name);
    }

    /** @return in percent to two decimals: 100 is said of no error only */
    String accuracy(@Nullable Double accuracy) {
        return accuracy == null ? NONE : numbers.share(accuracy);
    }

    /** @return what it learned from */
    String data(Provenance provenance) {
        return names.say(provenance.data());
    }

    /** @param name of a test, or of a file of the data */
    String dataName(String name) {
        return names.say(name);
    }

    /** @return how it read which test digits */
    String scores(Provenance provenance) {
        if (provenance.scores().isEmpty()) {
            return accuracy(provenance.testAccuracy());
        }
        return provenance.scores().stream()
                .map(score -> texts.get("run.score", names.say(score.set()), accuracy(score.accuracy())))
                .collect(Collectors.joining(", "));
    }

    /** @return how many of the digits it read rightly */
    String count(Score score) {
        return texts.get("library.score", score.right(), score.digits(), accuracy(score.accuracy()));
    }

    /** @return a rate, a share or a factor of the plan */
    String factor(double value) {
        return numbers.decimal(value, DECIMALS);
    }

    /** @param created ISO-8601 instant; empty when unknown */
    String day(String created) {
        return created.isEmpty() ? NONE : format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), created);
    }

    String time(String created) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), created);
    }

    private String format(DateTimeFormatter formatter, String created) {
        return formatter.withLocale(locale()).withZone(ZoneId.systemDefault()).format(Instant.parse(created));
    }

    /** @return one line: which network, learned from what and when, how well it reads */
    public String summary(Provenance provenance) {
        return texts.get(
                "library.summary",
                provenance.network(),
                provenance.trainingDigits(),
                data(provenance),
                day(provenance.created()),
                scores(provenance));
    }

    String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? texts.get("library.seconds", whole)
                : texts.get("library.minutes", whole / 60, whole % 60);
    }

    private Locale locale() {
        return texts.languageProperty().get().locale();
    }
}
