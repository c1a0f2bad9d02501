package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.ArrayList;
import java.util.List;

/** Reads the data of an SVG path (SVG 1.1, section 8.3) as strokes; curves become short lines. */
final class SvgPath {

    private static final int STEPS = 16;

    private final NumberList data;
    private final List<List<Point>> strokes = new ArrayList<>();
    private List<Point> stroke = List.of();
    private Point start = new Point(0, 0);
    private Point current = start;
    /** The last control point of a curve, which a smooth curve mirrors; where the pen is after anything else. */
    private Point control = start;
    private char before;
    private boolean closed;
    private int points;

    private SvgPath(String data) {
        this.data = new NumberList(data);
    }

    /** @param isClosed whether every part goes back to its beginning */
    record Outline(List<List<Point>> strokes, boolean isClosed) {}

    static Outline read(String data) throws InvalidInkException {
        SvgPath path = new SvgPath(data);
        path.read();
        return new Outline(path.strokes, path.closed);
    }

    private void read() throws InvalidInkException {
        char command = 0;
        closed = true;
        while (data.hasMore()) {
            if (!data.isAtNumber()) {
                command = data.character();
            } else if (command == 'M' || command == 'm') {
                command = command == 'M' ? 'L' : 'l';
            } else if ("Zz\0".indexOf(command) >= 0) {
                throw unknown(data.character());
            }
            step(command, Character.isLowerCase(command));
            before = Character.toUpperCase(command);
        }
        closed &= before == 'Z' && !strokes.isEmpty();
    }

    private void step(char command, boolean relative) throws InvalidInkException {
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                closed &= before == 0 || before == 'Z';
                start = point(relative);
                moveTo(start);
            }
            case 'L' -> lineTo(point(relative));
            case 'H' -> lineTo(Bounds.point(data.number() + (relative ? current.x() : 0), current.y()));
            case 'V' -> lineTo(Bounds.point(current.x(), data.number() + (relative ? current.y() : 0)));
            case 'C' -> cubic(point(relative), point(relative), point(relative));
            case 'S' -> cubic(mirrored("CS"), point(relative), point(relative));
            case 'Q' -> quadratic(point(relative), point(relative));
            case 'T' -> quadratic(mirrored("QT"), point(relative));
            case 'A' -> arc(relative);
            case 'Z' -> {
                lineTo(start);
                stroke = List.of();
            }
            default -> throw unknown(command);
        }
    }

    private static InvalidInkException unknown(char command) {
        return new InvalidInkException(Message.of("ink.svg.command", Bounds.quoted(String.valueOf(command))));
    }

    private Point point(boolean relative) throws InvalidInkException {
        double x = data.number();
        double y = data.number();
        return relative ? Bounds.point(x + current.x(), y + current.y()) : Bounds.point(x, y);
    }

    private Point mirrored(String curves) throws InvalidInkException {
        return curves.indexOf(before) < 0
                ? current
                : Bounds.point(2 * current.x() - control.x(), 2 * current.y() - control.y());
    }

    private void moveTo(Point to) {
        stroke = List.of();
        current = to;
        control = to;
    }

    private void lineTo(Point to) throws InvalidInkException {
        add(to);
        control = to;
    }

    private void add(Point to) throws InvalidInkException {
        if (stroke.isEmpty()) {
            stroke = new ArrayList<>(List.of(current));
            strokes.add(stroke);
        }
        stroke.add(to);
        current = to;
        Bounds.checkPoints(++points);
    }

    private void quadratic(Point middle, Point to) throws InvalidInkException {
        Point from = current;
        curve(from, between(from, middle, 2 / 3.0), between(to, middle, 2 / 3.0), to);
        control = middle;
    }

    private void cubic(Point first, Point second, Point to) throws InvalidInkException {
        curve(current, first, second, to);
        control = second;
    }

    private void curve(Point from, Point first, Point second, Point to) throws InvalidInkException {
        for (int step = 1; step < STEPS; step++) {
            double t = step / (double) STEPS;
            Point a = between(from, first, t);
            Point b = between(first, second, t);
            Point c = between(second, to, t);
            add(between(between(a, b, t), between(b, c, t), t));
        }
        add(to);
    }

    private static Point between(Point from, Point to, double share) throws InvalidInkException {
        return Bounds.point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }

    /** From end points to the centre as in appendix F.6.5 of SVG 1.1. */
    private void arc(boolean relative) throws InvalidInkException {
        double width = Math.abs(data.number());
        double height = Math.abs(data.number());
        double turn = Math.toRadians(data.number());
        boolean large = data.character() == '1';
        boolean clockwise = data.character() == '1';
        Point from = current;
        Point to = point(relative);
        if (!(width > 0 && height > 0) || from.equals(to)) {
            lineTo(to);
            return;
        }
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double x = (cos * (from.x() - to.x()) + sin * (from.y() - to.y())) / 2;
        double y = (cos * (from.y() - to.y()) - sin * (from.x() - to.x())) / 2;
        double reach = Math.hypot(x / width, y / height);
        width *= Math.max(1, reach);
        height *= Math.max(1, reach);
        double off = Math.sqrt(Math.max(0, 1 / Math.pow(Math.hypot(x / width, y / height), 2) - 1))
                * (large == clockwise ? -1 : 1);
        double centreX = off * width * y / height;
        double centreY = -off * height * x / width;
        double begin = Math.atan2((y - centreY) / height, (x - centreX) / width);
        double sweep = Math.atan2((-y - centreY) / height, (-x - centreX) / width) - begin;
        if (clockwise && sweep < 0) {
            sweep += 2 * Math.PI;
        } else if (!clockwise && sweep > 0) {
            sweep -= 2 * Math.PI;
        }
        Affine ellipse = new Affine(cos, sin, -sin, cos, (from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        for (int step = 1; step < 2 * STEPS; step++) {
            double angle = begin + sweep * step / (2 * STEPS);
            add(ellipse.apply(centreX + width * Math.cos(angle), centreY + height * Math.sin(angle)));
        }
        lineTo(to);
    }
}
