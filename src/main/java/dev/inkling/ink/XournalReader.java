package dev.inkling.ink;

import dev.inkling.platform.Message;
import java.util.ArrayList;
import java.util.List;

/** Reads a note of Xournal or Xournal++: what the pen wrote, a drawing a page; highlighter and eraser leave none. */
final class XournalReader {

    private XournalReader() {}

    /**
     * @param root an element called xournal
     * @return the pages with ink, numbered as in the note; a note of one page is a whole file
     */
    static List<InkLine> read(XmlElement root) throws InvalidInkException {
        List<XmlElement> sheets = root.children("page").toList();
        List<InkLine> pages = new ArrayList<>();
        int points = 0;
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            List<Stroke> strokes = strokes(sheets.get(sheet));
            points += strokes.stream().mapToInt(stroke -> stroke.points().size()).sum();
            Bounds.checkPoints(points);
            if (!strokes.isEmpty()) {
                long number = sheets.size() == 1 ? InkLine.WHOLE_FILE : sheet + 1;
                pages.add(new InkLine(number, new Ink(strokes), null, null, null));
            }
        }
        if (pages.isEmpty()) {
            throw new InvalidInkException(Message.of("ink.strokes.none"));
        }
        return pages;
    }

    private static List<Stroke> strokes(XmlElement page) throws InvalidInkException {
        List<Stroke> strokes = new ArrayList<>();
        for (XmlElement element : page.all().filter(element -> element.is("stroke")).toList()) {
            if (element.attribute("tool", "pen").equals("pen")) {
                double[] numbers = NumberList.of(element.text());
                List<Point> points = new ArrayList<>();
                for (int index = 0; index + 1 < numbers.length; index += 2) {
                    points.add(Bounds.point(numbers[index], numbers[index + 1]));
                }
                if (!points.isEmpty()) {
                    strokes.add(new Stroke(points));
                }
            }
        }
        return strokes;
    }
}
