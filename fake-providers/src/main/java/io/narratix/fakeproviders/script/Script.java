package io.narratix.fakeproviders.script;

import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * All that a server is told. Of the rules the first that fits a call is followed; a call that none fits is answered at
 * once.
 *
 * @param account what the providers' plans allow
 */
public record Script(Tempo tempo, Account account, List<Rule> rules) {

    /** Everything at once, nothing wrong. */
    public static final Script PLAIN = new Script(Tempo.REAL, Account.PLAIN, List.of());

    public Script {
        rules = List.copyOf(rules);
    }

    /**
     * How times are taken.
     *
     * @param scale by which every time of the script is multiplied
     * @param seed of everything that is left to chance
     */
    public record Tempo(double scale, long seed) {

        public static final Tempo REAL = new Tempo(1, 1);
    }

    /**
     * What the client's accounts allow.
     *
     * @param voices that may be kept at ElevenLabs
     */
    public record Account(Map<Provider, Limit> limits, int voices) {

        public static final Account PLAIN = new Account(Map.of(), 30);

        public Account {
            limits = Map.copyOf(limits);
        }
    }

    public static Script of(Rule... rules) {
        return new Script(Tempo.REAL, Account.PLAIN, List.of(rules));
    }

    /** @throws BadScript if the text can't be followed */
    public static Script parse(String yamlOrJson) {
        return ScriptReader.read(yamlOrJson);
    }

    /** @throws BadScript if the file can't be followed */
    public static Script in(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (BadScript bad) {
            throw new BadScript(file + ": " + bad.getMessage());
        }
    }

    /** One that comes with the server: {@code prd}. */
    public static Script profile(String name) {
        try (InputStream in = Script.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new BadScript("there is no profile \"%s\"; there is prd".formatted(name));
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same with all times multiplied by this, whatever it said itself. */
    public Script scaled(double scale) {
        return new Script(new Tempo(scale, tempo.seed()), account, rules);
    }

    public Limit limit(Provider provider) {
        return account.limits().getOrDefault(provider, Limit.NONE);
    }
}
