package io.narratix.voice;

import io.narratix.events.CastMember;
import io.narratix.events.LineIdentified;
import io.narratix.manuscript.Words;
import io.narratix.sound.Pcm;
import io.narratix.stage.Meter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Lines to be spoken, and somebody who speaks them: 100 ms a word. */
final class Orders {

    static final List<Voice> VOICES = List.of(
            new Voice("teller", Gender.FEMALE, AgeBand.ADULT, ""),
            new Voice("ann", Gender.FEMALE, AgeBand.ADULT, ""),
            new Voice("bob", Gender.MALE, AgeBand.ADULT, ""));

    private Orders() {}

    /** Four words, the 11th to the 14th of the text, spoken by Bob. */
    static LineIdentified line() {
        return LineIdentified.newBuilder()
                .setRunId("run")
                .setGeneration(7)
                .setLine(3)
                .setStart(60)
                .setEnd(81)
                .setFirstWord(11)
                .setLastWord(14)
                .setText("\"Hold the light up!\" ")
                .setKind("DIALOGUE")
                .setSpeaker("bob-miller")
                .setRoster(List.of(member("narrator", "The narrator", ""), member("bob-miller", "Bob Miller", "")))
                .build();
    }

    static LineIdentified brk() {
        return LineIdentified.newBuilder(line())
                .setKind("BREAK")
                .setText("* * *\n\n")
                .setFirstWord(0)
                .setLastWord(0)
                .build();
    }

    static CastMember member(String id, String name, String voice) {
        String gender = id.equals("narrator") ? "UNKNOWN" : "MALE";
        return new CastMember(id, name, gender, "ADULT", voice, "");
    }

    static SpeechProvider speaker(AtomicInteger calls) {
        return speaker("fake", calls, 0);
    }

    /** @param tooMany how many words more than there are it gives a time */
    static SpeechProvider speaker(String name, AtomicInteger calls, int tooMany) {
        return new SpeechProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String credits() {
                return "Nobody, CC0";
            }

            @Override
            public String identity(Line line) {
                return line.cast().voiceAmong(VOICES);
            }

            @Override
            public Speech speak(Line line, Meter meter) {
                Utterance utterance = line.by(identity(line));
                calls.incrementAndGet();
                List<TimedWord> words = Words.in(utterance.text() + " more".repeat(tooMany)).stream()
                        .map(word -> new TimedWord(
                                word.span(),
                                Duration.ofMillis(100L * word.number() - 100),
                                Duration.ofMillis(100L * word.number())))
                        .toList();
                return new Speech(Pcm.mono(new float[4_800 * words.size()], Pcm.RATE_HZ), words, utterance.voice());
            }
        };
    }
}
