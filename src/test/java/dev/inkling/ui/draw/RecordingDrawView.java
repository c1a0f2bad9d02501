package dev.inkling.ui.draw;

import dev.inkling.ink.Ink;
import dev.inkling.platform.Message;
import dev.inkling.raster.Box;
import dev.inkling.raster.Raster;
import dev.inkling.recognition.Doubt;
import dev.inkling.recognition.Prediction;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps what the draw tab is told to show. */
final class RecordingDrawView implements DrawView {

    String model;
    String commands;
    Ink ink;
    boolean empty;
    int answers;
    Prediction shown;
    Doubt doubted;
    String marks;
    int chosenMark;
    List<Box> boxes;
    BufferedImage picture;
    boolean searched;
    boolean noInk;

    @Override
    public void showInk(Ink shown) {
        ink = shown;
    }

    @Override
    public void showPrediction(Prediction prediction, Raster raster, Doubt doubt) {
        answers++;
        empty = false;
        shown = prediction;
        doubted = doubt;
    }

    @Override
    public void showMarks(List<ShownMark> shownMarks, int chosen) {
        marks = shownMarks.stream().map(ShownMark::text).collect(Collectors.joining());
        chosenMark = chosen;
        boxes = shownMarks.stream().map(ShownMark::box).toList();
    }

    @Override
    public void showPicture(BufferedImage shownPicture, boolean inkLookedFor) {
        picture = shownPicture;
        searched = inkLookedFor;
    }

    @Override
    public void showNoInk() {
        empty = true;
        noInk = true;
    }

    @Override
    public void showNoGuess() {
        empty = true;
    }

    @Override
    public void showModelLoading() {
        model = "loading";
    }

    @Override
    public void showNetworkInTraining() {
        model = "in training";
    }

    @Override
    public void showModelReady() {
        model = "ready";
    }

    @Override
    public void showModelProblem(Message problem) {
        model = "problem: " + problem;
    }

    @Override
    public void showCommands(boolean undo, boolean redo, boolean clear) {
        commands = (undo ? "u" : "-") + (redo ? "r" : "-") + (clear ? "c" : "-");
    }
}
