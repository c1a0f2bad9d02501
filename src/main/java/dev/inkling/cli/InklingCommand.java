package dev.inkling.cli;

import dev.inkling.data.Split;
import dev.inkling.platform.Version;
import dev.inkling.training.Activation;
import dev.inkling.training.Loss;
import dev.inkling.training.Optimizer;
import dev.inkling.training.Schedule;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line as a whole. */
@Command(
        name = "inkling",
        description = "Reads handwritten digits. Without arguments it opens its window.",
        mixinStandardHelpOptions = true,
        versionProvider = InklingCommand.VersionLine.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:something failed; standard error says what, a line each", "2:wrong usage"})
public final class InklingCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private InklingCommand() {}

    /** Runs one command to its end. Never throws and never exits the program. @return the exit status */
    public static int run(String[] args, Services services) {
        Errors errors = new Errors(services.err());
        try {
            return commandLine(args, services, errors).execute(args);
        } catch (Throwable e) {
            // picocli hands exceptions to its handler, and errors such as missing native code to its caller.
            errors.report(e);
            return ExitStatus.FAILED;
        }
    }

    /** Makes it know the choices of a plan by their names. */
    static CommandLine withChoices(CommandLine commandLine) {
        return commandLine
                .registerConverter(Split.class, new ChoiceName<>(Split.class))
                .registerConverter(Activation.class, new ChoiceName<>(Activation.class))
                .registerConverter(Loss.class, new ChoiceName<>(Loss.class))
                .registerConverter(Optimizer.class, new ChoiceName<>(Optimizer.class))
                .registerConverter(Schedule.class, new ChoiceName<>(Schedule.class));
    }

    private static CommandLine commandLine(String[] args, Services services, Errors errors) {
        Output output = new Output(services.out());
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("recognize", () -> new RecognizeCommand(services, output, errors));
        commands.put("train", () -> new TrainCommand(services, output, errors));
        commands.put("learn", () -> new LearnCommand(services, output, errors));
        commands.put("evaluate", () -> new EvaluateCommand(services, output, errors));
        if (args.length > 0 && commands.containsKey(args[0])) {
            // A command costs a fiftieth of the start, and only one is asked for.
            commands.keySet().retainAll(Set.of(args[0]));
        }
        PrintWriter help = new PrintWriter(new OutputStreamWriter(services.out(), StandardCharsets.UTF_8), true);
        CommandLine commandLine = new CommandLine(new InklingCommand());
        commands.forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
        return withChoices(commandLine)
                .setOut(help)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((e, arguments) -> {
                    String command = e.getCommandLine().getCommandSpec().qualifiedName();
                    errors.report(e.getMessage() + " (see " + command + " --help)");
                    return ExitStatus.WRONG_USAGE;
                })
                .setExecutionExceptionHandler((e, command, result) -> {
                    if (e instanceof ClosedOutputException) {
                        return errors.exitStatus();
                    }
                    errors.report(e);
                    return ExitStatus.FAILED;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: recognize, train, learn or evaluate");
    }

    static final class VersionLine implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"inkling " + Version.ofProgram()};
        }
    }
}
