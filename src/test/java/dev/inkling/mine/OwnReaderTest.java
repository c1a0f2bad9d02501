package dev.inkling.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.recognition.FeatureRecognizer;
import dev.inkling.recognition.FeaturedPrediction;
import dev.inkling.recognition.Prediction;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnReaderTest {

    private final Network network = new Network();
    private final OwnReader reader = new OwnReader(network, new Rasterizer()::rasterize);
    private final List<MyDigit> digits = SmallHand.digits(3);

    @Test
    void readsOnWhileItRemembers() {
        Raster drawn = new Rasterizer().rasterize(digits.get(0).ink());
        network.whileReading = () -> assertEquals(
                OptionalInt.of(0), CompletableFuture.supplyAsync(() -> reader.recognize(drawn).digit()).orTimeout(20, TimeUnit.SECONDS).join());
        reader.remember(digits);
        assertTrue(network.read > 0);
    }

    @Test
    void whoIsClosedRemembersNothingMore() {
        reader.close();
        reader.remember(digits);
        assertEquals(0, network.read);
    }

    /** Takes all for a zero. */
    private static final class Network implements FeatureRecognizer {

        private Runnable whileReading = () -> {};
        private int read;

        @Override
        public Prediction recognize(Raster raster) {
            return zero();
        }

        @Override
        public List<Prediction> recognize(List<Raster> rasters) {
            return rasters.stream().map(this::recognize).toList();
        }

        @Override
        public List<FeaturedPrediction> read(List<Raster> rasters) {
            read++;
            Runnable once = whileReading;
            whileReading = () -> {};
            once.run();
            return rasters.stream().map(raster -> new FeaturedPrediction(zero(), new float[] {1, 0})).toList();
        }

        private static Prediction zero() {
            float[] probabilities = new float[Prediction.DIGITS];
            probabilities[0] = 1;
            return new Prediction(probabilities, 1);
        }

        @Override
        public void close() {}
    }
}
