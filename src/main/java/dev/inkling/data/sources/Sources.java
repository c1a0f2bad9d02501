package dev.inkling.data.sources;

import dev.inkling.data.DataOrigin;
import dev.inkling.data.DigitSet;
import dev.inkling.data.HeldBack;
import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.data.LearningData;
import dev.inkling.data.Mixture;
import dev.inkling.data.Share;
import dev.inkling.platform.Message;
import dev.inkling.platform.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Reads what a run learns from: one source, or several with their weights. */
public final class Sources {

    private Sources() {}

    /**
     * Blocks for up to some seconds.
     *
     * @param sources one at least
     * @throws CancellationException when it was stopped
     */
    public static LearningData load(List<WeightedSource> sources, Share share, Progress progress)
            throws IOException, InvalidDataException {
        List<Mixture.Part> parts = new ArrayList<>();
        List<LabelledDigits> validation = new ArrayList<>();
        List<DataOrigin> origins = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        double weights = sources.stream().mapToDouble(WeightedSource::weight).sum();
        for (int i = 0; i < sources.size(); i++) {
            double weight = sources.get(i).weight() / weights;
            DigitSet set = sources.get(i).source().load(progress.part((double) i / sources.size(), (i + 1.0) / sources.size()));
            if (progress.isStopped()) {
                throw new CancellationException();
            }
            HeldBack divided = sources.get(i).source().whole()
                    ? new HeldBack(set.training(), LabelledDigits.NONE)
                    : HeldBack.of(set.training(), share.of(weight));
            parts.add(new Mixture.Part(divided.training(), weight));
            validation.add(divided.validation());
            origins.add(set.origin());
            notes.addAll(set.notes());
        }
        return new LearningData(
                new Mixture(parts),
                validation.size() == 1 ? validation.get(0) : LabelledDigits.join(validation),
                origins.size() == 1 ? origins.get(0) : joined(origins, parts),
                notes);
    }

    private static DataOrigin joined(List<DataOrigin> origins, List<Mixture.Part> parts) {
        List<DataOrigin.Part> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            shares.add(new DataOrigin.Part(origins.get(i), parts.get(i).weight(), parts.get(i).digits().count()));
        }
        return DataOrigin.of(shares);
    }
}
