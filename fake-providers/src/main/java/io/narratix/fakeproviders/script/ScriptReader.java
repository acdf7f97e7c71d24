package io.narratix.fakeproviders.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.narratix.fakeproviders.wire.Provider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads scripts. JSON is YAML too. */
final class ScriptReader {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern FRACTION = Pattern.compile("1/(\\d{1,6})");
    private static final int MOST_VOICES = 10_000;

    private ScriptReader() {}

    static Script read(String text) {
        Entry script = new Entry(tree(text), "").only("timeScale", "seed", "limits", "voices", "rules");
        double scale = script.has("timeScale") ? scale(script.at("timeScale")) : 1;
        long seed = script.has("seed") ? script.at("seed").whole(0, Integer.MAX_VALUE) : 1;
        int voices = script.has("voices") ? script.at("voices").whole(0, MOST_VOICES) : Script.Account.PLAIN.voices();
        return new Script(new Script.Tempo(scale, seed), new Script.Account(limits(script), voices), rules(script));
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode tree = YAML.readTree(text);
            if (!tree.isObject()) {
                throw new BadScript("the script must have members: timeScale, seed, limits, voices, rules");
            }
            return tree;
        } catch (JsonProcessingException bad) {
            throw new BadScript("the script is no YAML: %s (line %d)"
                    .formatted(
                            bad.getOriginalMessage().lines().findFirst().orElse(""),
                            bad.getLocation() == null ? 0 : bad.getLocation().getLineNr()));
        }
    }

    /** {@code 1/20} or {@code 0.05}. */
    private static double scale(Entry entry) {
        Matcher fraction = FRACTION.matcher(entry.node().asText());
        if (fraction.matches() && Integer.parseInt(fraction.group(1)) > 0) {
            return 1.0 / Integer.parseInt(fraction.group(1));
        }
        return entry.number(1e-6, 1000);
    }

    private static Map<Provider, Limit> limits(Entry script) {
        Map<Provider, Limit> limits = new EnumMap<>(Provider.class);
        Entry all = script.at("limits");
        all.node().fieldNames().forEachRemaining(name -> {
            Entry one = all.at(name).only("concurrent", "perMinute");
            limits.put(provider(name, one), new Limit(most(one, "concurrent"), most(one, "perMinute")));
        });
        return limits;
    }

    private static int most(Entry entry, String member) {
        return entry.has(member) ? entry.at(member).whole(0, Integer.MAX_VALUE) : Integer.MAX_VALUE;
    }

    static Provider provider(String name, Entry entry) {
        return Provider.labelled(name)
                .orElseThrow(() ->
                        entry.wrong("names no provider: \"%s\"; there are %s".formatted(name, Provider.labels())));
    }

    private static List<Rule> rules(Entry script) {
        List<Rule> rules = new ArrayList<>();
        if (script.has("rules")) {
            for (Entry rule : script.at("rules").list()) {
                rules.add(RuleReader.read(rule));
            }
        }
        return rules;
    }
}
