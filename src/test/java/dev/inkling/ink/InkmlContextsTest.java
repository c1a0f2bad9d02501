package dev.inkling.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each trace is read by its own context. */
class InkmlContextsTest {

    private static final String TXY = "<traceFormat><channel name='T'/><channel name='X'/><channel name='Y'/></traceFormat>";

    @TempDir
    Path folder;

    /** The strokes of each document, as x y, x y; x y. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the context that a trace names, what that takes over, and what is inline or elsewhere
                "<definitions><context id='a'>%1$s</context><context id='b' contextRef='#a'/></definitions>"
                        + "<trace contextRef='#b'>0 1 2</trace><trace>3 4</trace> | 1 2; 3 4",
                "<definitions><inkSource xml:id='s'>%1$s</inkSource><traceFormat id='f'><channel name='Y'/><channel name='X'/>"
                        + "</traceFormat><context id='a' inkSourceRef='#s'/><context id='b' inkSourceRef='#s' traceFormatRef='#f'/>"
                        + "</definitions><trace contextRef='#a'>0 1 2</trace><trace contextRef='other.inkml#b'>2 1</trace> | 1 2; 1 2",
                "<definitions><context id='a' contextRef='#b'/><context id='b' contextRef='#a'>%1$s</context></definitions>"
                        + "<trace contextRef='#b'>0 1 2</trace> | 1 2",
                "<trace contextRef='#none'>1 2</trace> | 1 2",
                // groups and views hand theirs down
                "<definitions><context id='a'>%1$s</context></definitions><traceGroup contextRef='#a'><traceGroup><trace>0 1 2</trace>"
                        + "</traceGroup></traceGroup><trace>3 4</trace> | 1 2; 3 4",
                "<definitions><context id='a'>%1$s</context><trace id='t'>0 1 2</trace></definitions>"
                        + "<traceView traceDataRef='#t' contextRef='#a'/><traceView traceDataRef='#t'/> | 1 2",
                "<definitions><traceGroup id='g'><trace id='t'>9 9</trace></traceGroup></definitions><trace id='u'>1 2</trace>"
                        + "<traceGroup><traceView traceDataRef='#u'/></traceGroup> | 1 2",
                // what stands between traces holds from there on
                "<trace>1 2</trace>%1$s<trace>0 1 2</trace><context><traceFormat><channel name='X'/><channel name='Y'/></traceFormat>"
                        + "</context><trace>3 4</trace> | 1 2; 1 2; 3 4",
                "<definitions><context id='a'>%1$s</context></definitions><context contextRef='#a'/><trace>0 1 2</trace> | 1 2",
                // the only context, where no trace names one and the values are as many
                "<definitions><context id='a'>%1$s</context></definitions><trace>0 1 2</trace> | 1 2",
                "<definitions><context id='a'>%1$s</context></definitions><trace>1 2</trace> | 1 2",
                // orientation, units and resolution
                "<traceFormat><channel name='X' orientation='-ve'/><channel name='Y' orientation='+ve'/></traceFormat>"
                        + "<trace>1 2</trace> | -1 2",
                "<traceFormat><channel name='X' units='cm'/><channel name='Y' units='mm'/></traceFormat><trace>1 2</trace> | 10 2",
                "<inkSource><traceFormat><channel name='X'/><channel name='Y'/></traceFormat><channelProperties>"
                        + "<channelProperty channel='X' name='resolution' value='10' units='1/cm'/>"
                        + "<channelProperty channel='Y' name='resolution' value='254' units='1/in'/></channelProperties></inkSource>"
                        + "<trace>10 20</trace> | 10 2",
                "<inkSource><traceFormat><channel name='X' units='cm'/><channel name='Y' units='cm'/></traceFormat><channelProperties>"
                        + "<channelProperty channel='X' name='resolution' value='10'/></channelProperties></inkSource>"
                        + "<trace>10 20</trace> | 10 200",
                // canvas transforms
                "<canvasTransform><mapping type='identity'/></canvasTransform><trace>1 2</trace> | 1 2",
                "<canvasTransform><mapping type='affine'><affine>2 0 10, 0 -1 20</affine></mapping></canvasTransform>"
                        + "<trace>1 2</trace> | 12 18",
                "<canvasTransform><mapping type='affine'><affine>0 1 0 1 0 0</affine></mapping></canvasTransform>"
                        + "<trace>1 2</trace> | 2 1",
                "<canvasTransform><mapping type='affine'><affine>2 0, 0 3</affine></mapping></canvasTransform><trace>1 2</trace> | 2 6",
                "<canvasTransform><mapping type='affine'><bind source='Y'/><bind target='Y'/><affine>-1 9</affine></mapping>"
                        + "</canvasTransform><trace>1 2</trace> | 1 7",
                "<definitions><mapping id='m' type='affine'><affine>1 0 0, 0 -1 0</affine></mapping><canvasTransform id='c'>"
                        + "<mapping type='product'><mapping mappingRef='#m'/><mapping type='affine'><affine>1 0 5, 0 1 5</affine>"
                        + "</mapping></mapping></canvasTransform><context id='a' canvasTransformRef='#c'/></definitions>"
                        + "<trace contextRef='#a'>1 2</trace> | 6 3",
                // the pen's tip
                "<traceFormat><channel name='X'/><channel name='Y'/><channel name='S' type='boolean'/></traceFormat>"
                        + "<trace>0 0 F, 1 2 T, 3 4 *, 5 6 F, 7 8 F, 9 9 T</trace> | 1 2, 3 4; 9 9",
                "<traceFormat><channel name='X'/><channel name='Y'/><intermittentChannels><channel name='S' type='integer'/>"
                        + "</intermittentChannels></traceFormat><trace>1 2 1, 3 4, 5 6 0, 7 8</trace> | 1 2, 3 4",
                // values
                "<trace>#A #1f, -#A +#1F</trace> | 10 31, -10 31",
                "<trace>1 2, ? 3, 5 6</trace> | 1 2, 5 6",
                "<trace id='a'>1 2</trace><trace continuation='end' priorRef='#a'>3 4</trace> | 1 2, 3 4",
                // brushes
                "<definitions><brush id='h'><brushProperty name='transparency' value='128'/></brush><brush id='p'>"
                        + "<brushProperty name='transparency' value='0'/><brushProperty name='rasterOp' value='copyPen'/></brush>"
                        + "<brush id='k' brushRef='#h'/></definitions><trace brushRef='#h'>9 9</trace><trace brushRef='#p'>1 2</trace>"
                        + "<traceGroup brushRef='#k'><trace>9 9</trace></traceGroup> | 1 2",
                "<brush><brushProperty name='rasterOp'>maskPen</brushProperty></brush><trace>1 2</trace> | 1 2",
            })
    void strokes(String content, String expected) throws Exception {
        Path file = folder.resolve("a.inkml");
        for (String prefix : new String[] {"", "inkml:"}) {
            String prefixed = ("<ink>" + content + "</ink>").replace("%1$s", TXY).replaceAll("<(/?)", "<$1" + prefix);
            Files.write(file, prefixed.getBytes(StandardCharsets.UTF_8));
            assertEquals(expected, said(new InkmlFile(file).read()));
        }
    }

    @Test
    void aChainOfManyContextsIsNoWork() throws Exception {
        StringBuilder chain = new StringBuilder("<ink><definitions>");
        for (int link = 0; link < 100_000; link++) {
            chain.append("<context id='c").append(link).append("' contextRef='#c").append(link + 1).append("'/>");
        }
        Path file = Files.writeString(folder.resolve("a"), chain + "</definitions><trace contextRef='#c0'>1 2</trace></ink>");
        assertEquals("1 2", said(new InkmlFile(file).read()));
    }

    private static String said(Ink ink) {
        List<String> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            strokes.add(String.join(", ", stroke.points().stream()
                    .map(point -> said(point.x()) + " " + said(point.y())).toList()));
        }
        return String.join("; ", strokes);
    }

    private static String said(double value) {
        double rounded = Math.round(value * 1e6) / 1e6;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
