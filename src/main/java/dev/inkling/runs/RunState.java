package dev.inkling.runs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.inkling.evaluation.Score;
import dev.inkling.platform.Message;
import java.util.List;
import java.util.Set;

/** Where a run stands, and what is known of it there. It moves along {@link #following} only. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunState.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = RunState.ReadingData.class, name = "reading data"),
    @JsonSubTypes.Type(value = RunState.Learning.class, name = "learning"),
    @JsonSubTypes.Type(value = RunState.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = RunState.Testing.class, name = "testing"),
    @JsonSubTypes.Type(value = RunState.Done.class, name = "done"),
    @JsonSubTypes.Type(value = RunState.Stopped.class, name = "stopped"),
    @JsonSubTypes.Type(value = RunState.BrokenOff.class, name = "broken off"),
    @JsonSubTypes.Type(value = RunState.Failed.class, name = "failed")
})
public sealed interface RunState {

    /** @return the states that can come next */
    @JsonIgnore
    Set<Class<? extends RunState>> following();

    /** @return epochs that are wholly done */
    int epochs();

    /** @return whether somebody works on it */
    @JsonIgnore
    default boolean isLive() {
        return false;
    }

    /** @return whether it can go on from what it has learned */
    @JsonIgnore
    default boolean canGoOn() {
        return following().contains(ReadingData.class);
    }

    default boolean canBecome(RunState next) {
        return following().contains(next.getClass());
    }

    /** Asked for, and not begun. */
    record Waiting() implements RunState {

        @Override
        public Set<Class<? extends RunState>> following() {
            return Set.of(ReadingData.class);
        }

        @Override
        public int epochs() {
            return 0;
        }
    }

    /** Also when it is taken up again; where that comes to nothing it is what it was before. */
    record ReadingData(int epochs) implements RunState {

        @Override
        public Set<Class<? extends RunState>> following() {
            return Set.of(Waiting.class, Learning.class, Testing.class, Stopped.class, BrokenOff.class, Failed.class);
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }

    record Learning(int epochs) implements RunState {

        @Override
        public Set<Class<? extends RunState>> following() {
            return Set.of(Learning.class, Paused.class, Testing.class, BrokenOff.class, Failed.class);
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }

    record Paused(int epochs) implements RunState {

        @Override
        public Set<Class<? extends RunState>> following() {
            return Set.of(Learning.class, Testing.class, BrokenOff.class, Failed.class);
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }

    /**
     * The model is kept, and reads test digits.
     *
     * @param stopped whether the user ended the run before its time
     */
    record Testing(int epochs, boolean stopped) implements RunState {

        /** @return what it is when the program ends now; one that was stopped can still learn on */
        BrokenOff brokenOff() {
            return new BrokenOff(epochs, !stopped);
        }

        @Override
        public Set<Class<? extends RunState>> following() {
            return Set.of(Done.class, Stopped.class, BrokenOff.class, Failed.class);
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }

    /** @param scores of the tests that were not called off */
    record Done(int epochs, List<Score> scores) implements RunState {

        public Done {
            scores = List.copyOf(scores);
        }

        @Override
        public Set<Class<? extends RunState>> following() {
            return Set.of();
        }
    }

    /**
     * Ended by the user before its time, with the best model until then.
     *
     * @param scores of the tests that were not called off
     */
    record Stopped(int epochs, List<Score> scores) implements RunState {

        public Stopped {
            scores = List.copyOf(scores);
        }

        @Override
        public Set<Class<? extends RunState>> following() {
            return Set.of(ReadingData.class);
        }
    }

    /**
     * The program ended before the run did.
     *
     * @param learned whether only the tests are missing
     */
    record BrokenOff(int epochs, boolean learned) implements RunState {

        @Override
        public Set<Class<? extends RunState>> following() {
            return Set.of(ReadingData.class);
        }
    }

    /** @param problem why it cannot go on, and what to change */
    record Failed(int epochs, Message problem) implements RunState {

        @Override
        public Set<Class<? extends RunState>> following() {
            return Set.of();
        }
    }
}
