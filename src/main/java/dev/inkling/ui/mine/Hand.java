package dev.inkling.ui.mine;

import dev.inkling.mine.Change;
import dev.inkling.mine.MyDigit;
import dev.inkling.mine.MyDigits;
import dev.inkling.mine.Profiles;
import dev.inkling.platform.Message;
import dev.inkling.platform.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The digits of the profile in use, for whoever shows them or reads with them. Called on the user interface's thread only; the
 * disk is touched on another, in order.
 */
public final class Hand {

    private static final Logger LOG = LoggerFactory.getLogger(Hand.class);

    private final Profiles profiles;
    private final Executor librarian;
    private final Executor ui;
    private final List<Consumer<List<MyDigit>>> followers = new ArrayList<>();
    private final List<Consumer<Message>> problems = new ArrayList<>();
    private final List<Runnable> owners = new ArrayList<>();
    private final Deque<Change> done = new ArrayDeque<>();
    private String profile = Profiles.FIRST;
    private List<String> names = List.of(Profiles.FIRST);
    private List<MyDigit> digits = List.of();

    private interface Work {
        void run() throws IOException;
    }

    /** @param librarian reads and writes, in order */
    public Hand(Profiles profiles, Executor librarian, Executor ui) {
        this.profiles = profiles;
        this.librarian = librarian;
        this.ui = ui;
    }

    /** Reads what there is, and who it was last. */
    public void begin() {
        work(() -> {
            String chosen = profiles.chosen();
            load(chosen);
        });
    }

    /** @param follower told the digits at every change, and when another has taken the pen */
    public void follow(Consumer<List<MyDigit>> follower) {
        followers.add(follower);
    }

    /** @param told when another has taken the pen, or has come */
    public void followOwner(Runnable told) {
        owners.add(told);
    }

    public void followProblems(Consumer<Message> told) {
        problems.add(told);
    }

    public List<MyDigit> digits() {
        return digits;
    }

    /** @return the file of these digits */
    public Path file() {
        return profiles.digits(profile).file();
    }

    public String profile() {
        return profile;
    }

    public List<String> profiles() {
        return names;
    }

    public void use(String wish) {
        String name = Profiles.nameOf(wish);
        work(() -> {
            profiles.choose(name);
            load(name);
        });
    }

    private void load(String name) throws IOException {
        List<String> all = profiles.names();
        List<MyDigit> read = profiles.digits(name).list();
        ui.execute(() -> {
            names = all;
            profile = name;
            done.clear();
            show(read);
            owners.forEach(Runnable::run);
        });
    }

    /** It can be taken back by {@link #undo()}. */
    public void apply(Change change) {
        MyDigits store = profiles.digits(profile);
        work(() -> {
            Change changed = store.apply(change);
            List<MyDigit> now = store.list();
            ui.execute(() -> {
                done.push(changed);
                show(now);
            });
        });
    }

    /** @param then run when all changes until now are on the disk and told */
    public void whenKept(Runnable then) {
        work(() -> ui.execute(then));
    }

    public boolean canUndo() {
        return !done.isEmpty();
    }

    /** Takes the last change back. */
    public void undo() {
        if (done.isEmpty()) {
            return;
        }
        Change back = done.pop().reversed();
        MyDigits store = profiles.digits(profile);
        work(() -> {
            store.apply(back);
            List<MyDigit> now = store.list();
            ui.execute(() -> show(now));
        });
    }

    public void exportTo(Path file) {
        MyDigits store = profiles.digits(profile);
        work(() -> store.exportTo(file));
    }

    public void importFrom(Path file) {
        work(() -> {
            List<MyDigit> found = MyDigits.read(file);
            ui.execute(() -> imported(found));
        });
    }

    private void imported(List<MyDigit> found) {
        if (found.isEmpty()) {
            tell(Message.of("mine.import.none"));
        } else {
            apply(Change.adding(found));
        }
    }

    /** @param model that a profile reads with from now on, as the library calls it */
    public void keepModel(String whose, String model) {
        work(() -> profiles.keepModel(whose, model));
    }

    /** @param told what the library calls the model of who has the pen then; nothing where none was chosen yet */
    public void findModel(Consumer<Optional<String>> told) {
        work(() -> {
            Optional<String> model = profiles.model(profiles.chosen());
            ui.execute(() -> told.accept(model));
        });
    }

    private void show(List<MyDigit> now) {
        digits = now;
        followers.forEach(follower -> follower.accept(now));
    }

    private void work(Work work) {
        librarian.execute(() -> {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The user's digits cannot be read or written", e);
                ui.execute(() -> tell(Reason.of(e)));
            }
        });
    }

    private void tell(Message problem) {
        problems.forEach(told -> told.accept(problem));
    }
}
