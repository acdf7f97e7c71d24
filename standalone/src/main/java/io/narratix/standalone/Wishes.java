package io.narratix.standalone;

import io.narratix.events.Options;
import picocli.CommandLine.Option;

/** What can be asked for on the command line. */
final class Wishes {

    @Option(names = "--title", paramLabel = "TITLE", description = "the drama's title (with one story only)")
    String title = "";

    @Option(names = "--no-music", description = "no music and no ambience")
    boolean noMusic;

    @Option(names = "--no-effects", description = "no sound effects")
    boolean noEffects;

    @Option(names = "--flac", description = "a lossless final.flac besides the mp3 and m4b")
    boolean flac;

    @Option(names = "--sequential", description = "one thing after the other instead of at the same time")
    boolean sequential;

    @Option(names = "--language", paramLabel = "CODE", description = "the text's language (default: ${DEFAULT-VALUE})")
    String language = "en";

    @Option(
            names = "--budget",
            paramLabel = "USD",
            description = "stop paying when a drama has cost so many US dollars (default: no limit)")
    double budgetUsd;

    Options options() {
        return Options.newBuilder()
                .setMusic(!noMusic)
                .setEffects(!noEffects)
                .setFlac(flac)
                .setBudgetUsd(budgetUsd)
                .build();
    }

    String mode() {
        return sequential ? "SEQUENTIAL" : "PARALLEL";
    }
}
