package dev.inkling.ui.train;

import dev.inkling.data.sources.WeightedSource;
import dev.inkling.platform.Message;
import dev.inkling.runs.RunStore;
import dev.inkling.training.Model;
import dev.inkling.training.Network;
import dev.inkling.training.TrainingPlan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the next run starts from, and what the view says of it: a model's weights, or random ones. */
final class StartModel {

    private record Chosen(Model model, String name) {

        boolean fits(TrainingPlan plan) {
            return model.provenance().network().equals(plan.network().id());
        }
    }

    private final TrainView view;
    private final Executor worker;
    /** Null for random weights. */
    private @Nullable Chosen chosen;

    /** @param worker runs whole runs, in order */
    StartModel(TrainView view, Executor worker) {
        this.view = view;
        this.worker = worker;
    }

    /**
     * @param model closed when another takes its place
     * @param name what the user calls it
     */
    void choose(Model model, String name) {
        chooseRandom();
        Optional<Network> network = Network.find(model.provenance().network());
        if (network.isEmpty()) {
            model.close();
            view.showProblem(Message.of("training.from.network", name, model.provenance().network()));
            return;
        }
        chosen = new Chosen(model, name);
        view.showStart(name, network.get());
    }

    void chooseRandom() {
        if (chosen != null) {
            worker.execute(chosen.model::close); // a run that was asked for before begins with it
            chosen = null;
        }
        view.hideStart();
    }

    /** @return with the chosen model where the plan is for its network */
    RunStore.Order order(String runName, TrainingPlan plan, List<WeightedSource> sources) {
        return chosen != null && chosen.fits(plan)
                ? new RunStore.Order(runName, plan, sources, chosen.model, chosen.name)
                : new RunStore.Order(runName, plan, sources, null, null);
    }
}
