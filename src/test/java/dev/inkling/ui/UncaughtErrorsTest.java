package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncaughtErrorsTest {

    @Test
    void onlyTheFirstIsShown() throws InterruptedException {
        List<String> shown = new ArrayList<>();
        SteppedExecutor ui = new SteppedExecutor();
        UncaughtErrors errors = new UncaughtErrors(problem -> shown.add(String.valueOf(problem.values().get(0))), ui);
        for (int i = 1; i <= 3; i++) {
            IllegalStateException failure = new IllegalStateException("mistake " + i);
            Thread thread = new Thread(() -> {
                throw failure;
            });
            thread.setUncaughtExceptionHandler(errors);
            thread.start();
            thread.join();
        }
        while (ui.waiting() > 0) {
            ui.step();
        }
        assertEquals(List.of("IllegalStateException: mistake 1"), shown);
    }
}
