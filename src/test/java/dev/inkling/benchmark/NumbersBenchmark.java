package dev.inkling.benchmark;

import dev.inkling.data.mnist.MnistFolder;
import dev.inkling.dl4j.Dl4jEngine;
import dev.inkling.ink.InkLine;
import dev.inkling.ink.InkLines;
import dev.inkling.raster.InkDrawing;
import dev.inkling.raster.Raster;
import dev.inkling.raster.Rasterizer;
import dev.inkling.raster.picture.InkFinder;
import dev.inkling.raster.picture.InkPicture;
import dev.inkling.raster.picture.Stages;
import dev.inkling.reading.NumberReader;
import dev.inkling.training.Model;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * How many numbers of 2 to 6 digits are read exactly, and what single digits lose where nobody says that they are single.
 * Usage: FILE.jsonl.gz NUMBERS [show] [numbers]: numbers alone; digits with labels and writers. Where INKLING_MNIST is set,
 * MNIST's training digits are read as pictures too.
 */
public final class NumbersBenchmark {

    private static final int MOST_OF_A_WRITER = 60;
    private static final int LEAST_OF_A_WRITER = 10;

    private final NumberReader reader;
    private final NumberReader singleReader;
    private final Rasterizer rasterizer = new Rasterizer();
    private final boolean show;
    private final Map<String, int[]> scores = new TreeMap<>();

    private NumbersBenchmark(Model model, boolean show) {
        this.show = show;
        reader = new NumberReader(model, rasterizer::rasterize, false);
        singleReader = new NumberReader(model, rasterizer::rasterize, true);
    }

    public static void main(String[] args) throws Exception {
        try (InputStream bundled = Raster.class.getResourceAsStream("/dev/inkling/assets/models/bundled.zip");
                Model model = new Dl4jEngine(1).load(bundled, "The bundled model")) {
            NumbersBenchmark benchmark = new NumbersBenchmark(model, args.length > 2);
            List<List<InkLine>> hands = hands(Path.of(args[0]));
            int count = Integer.parseInt(args[1]);
            benchmark.numbers(hands, count);
            if (!args[args.length - 1].equals("numbers")) {
                benchmark.singles(hands, count);
            }
            if (!args[args.length - 1].equals("numbers") && System.getenv("INKLING_MNIST") != null) {
                benchmark.mnist(Path.of(System.getenv("INKLING_MNIST")), count);
            }
            benchmark.scores.forEach((what, score) -> System.out.printf(
                    "%-36s %5d of %5d  %.2f %%%n", what, score[0], score[1], 100.0 * score[0] / score[1]));
        }
        System.exit(0);
    }

    private void numbers(List<List<InkLine>> hands, int count) {
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            double pen = ComposedNumber.HEIGHT * (0.05 + 0.06 * random.nextDouble());
            ComposedNumber number = ComposedNumber.of(hands.get(i % hands.size()), pen, random);
            String how = number.touching() ? ", touching" : ", apart";
            String asInk = reader.read(number.ink()).text();
            count("numbers, ink", number.text(), asInk, how);
            double scale = (30 + random.nextInt(70)) / ComposedNumber.HEIGHT;
            BufferedImage picture = InkDrawing.of(number.ink(), pen, scale, (int) (30 * scale) + random.nextInt(30));
            count("numbers, picture", number.text(), reader.read(ink(picture)).text(), how);
        }
    }

    private void singles(List<List<InkLine>> hands, int count) {
        List<InkLine> all = new ArrayList<>(hands.stream().flatMap(List::stream).toList());
        Collections.shuffle(all, new Random(2));
        for (InkLine digit : all.subList(0, Math.min(3 * count, all.size()))) {
            count("digits, ink, said to be single", text(digit), singleReader.read(digit.ink()).text(), "");
            count("digits, ink", text(digit), reader.read(digit.ink()).text(), "");
        }
        for (InkLine digit : all.subList(0, Math.min(count, all.size()))) {
            BufferedImage picture = InkDrawing.of(ComposedNumber.sized(digit.ink()), 8, 0.6, 20);
            count("digits, picture, said to be single", text(digit), singleReader.read(ink(picture)).text(), "");
            count("digits, picture", text(digit), reader.read(ink(picture)).text(), "");
        }
    }

    private void mnist(Path folder, int count) throws Exception {
        var digits = new MnistFolder(folder).load().training();
        for (int i = 0; i < 3 * count; i++) {
            int index = i * 7;
            BufferedImage picture = new BufferedImage(Raster.SIDE, Raster.SIDE, BufferedImage.TYPE_BYTE_GRAY);
            for (int pixel = 0; pixel < Raster.PIXELS; pixel++) {
                picture.getRaster().setSample(
                        pixel % Raster.SIDE, pixel / Raster.SIDE, 0,
                        Math.round(255 * digits.raster(index).at(pixel / Raster.SIDE, pixel % Raster.SIDE)));
            }
            String label = String.valueOf(digits.label(index));
            count("MNIST's, said to be single", label, singleReader.read(ink(picture)).text(), "");
            count("MNIST's", label, reader.read(ink(picture)).text(), "");
        }
    }

    private static InkPicture ink(BufferedImage picture) {
        return new InkFinder().find(picture, Stages.UNSEEN);
    }

    private static String text(InkLine digit) {
        return String.valueOf(digit.digit().getAsInt());
    }

    private void count(String what, String wanted, String read, String how) {
        for (String key : how.isEmpty() ? List.of(what) : List.of(what, what + how)) {
            int[] score = scores.computeIfAbsent(key, any -> new int[2]);
            score[0] += wanted.equals(read) ? 1 : 0;
            score[1]++;
        }
        if (show && !wanted.equals(read)) {
            System.out.println(what + how + ": " + wanted + " read as " + read);
        }
    }

    private static List<List<InkLine>> hands(Path file) throws Exception {
        Map<String, List<InkLine>> hands = new TreeMap<>();
        try (InkLines lines = new InkLines(new GZIPInputStream(Files.newInputStream(file)))) {
            for (Optional<InkLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                List<InkLine> hand = hands.computeIfAbsent(line.get().writer(), any -> new ArrayList<>());
                if (hand.size() < MOST_OF_A_WRITER) {
                    hand.add(line.get());
                }
            }
        }
        return hands.values().stream().filter(hand -> hand.size() >= LEAST_OF_A_WRITER).toList();
    }
}
