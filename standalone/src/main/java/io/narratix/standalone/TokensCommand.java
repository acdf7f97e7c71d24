package io.narratix.standalone;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.web.client.RestClientException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Issues, lists and revokes the tokens of a studio that is running, wherever it runs. */
@Command(
        name = "tokens",
        description = "Issues, lists and revokes the tokens with which people and services come in at the studio.",
        subcommands = {TokensCommand.Issue.class, TokensCommand.Listed.class, TokensCommand.Revoke.class},
        mixinStandardHelpOptions = true)
final class TokensCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() {
        command.commandLine().usage(command.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /** What all of them need to know, and how they say that the studio refused. */
    abstract static class AtStudio implements Callable<Integer> {

        @Option(
                names = "--studio",
                paramLabel = "URL",
                defaultValue = "http://localhost:8100",
                description = "where it is (default: ${DEFAULT-VALUE})")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private URI studio;

        @Option(
                names = "--token",
                paramLabel = "TOKEN",
                defaultValue = "${env:NARRATIX_OPERATOR_TOKEN}",
                description = "one with the scope operate, once there is one (default: NARRATIX_OPERATOR_TOKEN)")
        private String token = "";

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec command;

        @Override
        public Integer call() {
            CommandLine line = command.commandLine();
            try {
                TokenDesk desk = new TokenDesk(studio, token);
                at(desk).forEach(line.getOut()::println);
                line.getOut().flush();
                return CommandLine.ExitCode.OK;
            } catch (RestClientException refused) {
                line.getErr().println(TokenDesk.reason(refused, studio));
                line.getErr().flush();
                return CommandLine.ExitCode.SOFTWARE;
            }
        }

        /** Returns what is to be shown. */
        abstract List<String> at(TokenDesk desk);
    }

    @Command(name = "issue", description = "Issues a token and shows it this once.", mixinStandardHelpOptions = true)
    static final class Issue extends AtStudio {

        @Parameters(paramLabel = "NAME", description = "whose it is")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String name;

        @Option(
                names = "--scope",
                paramLabel = "SCOPE",
                split = ",",
                defaultValue = "read,submit",
                description = "read, submit, operate (default: ${DEFAULT-VALUE})")
        private List<String> scopes = List.of();

        @Option(
                names = "--tenant",
                paramLabel = "TENANT",
                defaultValue = "default",
                description = "for whom it works (default: ${DEFAULT-VALUE})")
        private String tenant = "";

        @Override
        List<String> at(TokenDesk desk) {
            return List.of(desk.issue(name, tenant, scopes));
        }
    }

    @Command(name = "list", description = "Lists all tokens, without their values.", mixinStandardHelpOptions = true)
    static final class Listed extends AtStudio {

        @Override
        List<String> at(TokenDesk desk) {
            return desk.all();
        }
    }

    @Command(name = "revoke", description = "Makes a token worth nothing, at once.", mixinStandardHelpOptions = true)
    static final class Revoke extends AtStudio {

        @Parameters(paramLabel = "ID", description = "as the list has it")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String id;

        @Override
        List<String> at(TokenDesk desk) {
            desk.revoke(id);
            return List.of();
        }
    }
}
