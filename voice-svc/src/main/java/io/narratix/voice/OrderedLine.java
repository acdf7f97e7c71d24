package io.narratix.voice;

import io.narratix.events.Artifact;
import io.narratix.events.CastMember;
import io.narratix.events.Clip;
import io.narratix.events.LineIdentified;
import io.narratix.events.LineSpoken;
import io.narratix.events.SpokenLine;
import io.narratix.events.WordTime;
import io.narratix.stage.ProviderFault;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line as it was ordered: who is to say it, and what is said of it when it is spoken. */
record OrderedLine(LineIdentified event, Line line) {

    static OrderedLine of(LineIdentified event) {
        Passage passage = new Passage(event.getBefore(), event.getText(), event.getAfter());
        return new OrderedLine(event, new Line(passage, delivery(event), event.getLanguage(), cast(event)));
    }

    /** All of it that is the same whoever speaks. */
    List<Object> words() {
        return List.of(event.getText(), line.delivery(), line.language());
    }

    /** A break between scenes and a line of nothing but signs are passed over. */
    boolean isSpoken() {
        return !event.getKind().equals("BREAK") && event.getFirstWord() > 0;
    }

    /** Speech that does not time every word of the line is not what was ordered. */
    Speech checked(Speech speech, String provider) throws ProviderFault {
        if (speech.words().size() != wordCount() || speech.sound().frames() == 0) {
            throw ProviderFault.invalid(
                    provider,
                    "the speech has times for %d words, but the line has %d"
                            .formatted(speech.words().size(), wordCount()));
        }
        return speech;
    }

    /** What the ledger keeps: words are numbered from 1 within the line, as another run may have the line elsewhere. */
    Clip clip(Speech speech, Artifact audio, SpeechProvider provider) {
        List<TimedWord> words = speech.words();
        return Clip.newBuilder()
                .setAudio(audio)
                .setDurationMs(Math.toIntExact(speech.sound().duration().toMillis()))
                .setSampleRateHz(speech.sound().sampleRateHz())
                .setChannels(speech.sound().channels().length)
                .setWords(IntStream.range(0, words.size())
                        .mapToObj(i -> time(i + 1, words.get(i)))
                        .toList())
                .setProvider(provider.name())
                .setCredits(provider.credits())
                .setVoice(speech.voice())
                .build();
    }

    /** The clip with the words' numbers in this text. */
    Clip placed(Clip clip) {
        List<WordTime> words = clip.getWords().stream()
                .map(word ->
                        new WordTime(word.getWord() + event.getFirstWord() - 1, word.getStartMs(), word.getEndMs()))
                .toList();
        return Clip.newBuilder(clip).setWords(words).build();
    }

    /** Needs no voice: a line that cannot be cast is answered too. */
    static LineSpoken.Builder answerTo(LineIdentified event) {
        return LineSpoken.newBuilder()
                .setRunId(event.getRunId())
                .setGeneration(event.getGeneration())
                .setLine(event.getLine());
    }

    SpokenLine entry(Clip clip) {
        return SpokenLine.newBuilder()
                .setLine(event.getLine())
                .setStart(event.getStart())
                .setEnd(event.getEnd())
                .setFirstWord(event.getFirstWord())
                .setLastWord(event.getLastWord())
                .setKind(event.getKind())
                .setSpeaker(event.getSpeaker())
                .setSpeakerName(speakerName())
                .setDelivery(event.getDelivery())
                .setVoice(clip.getVoice())
                .setClip(clip.getAudio() == null ? null : placed(clip))
                .build();
    }

    private String speakerName() {
        return event.getRoster().stream()
                .filter(member -> member.getId().equals(event.getSpeaker()))
                .map(CastMember::getName)
                .findFirst()
                .orElse(event.getSpeaker());
    }

    private int wordCount() {
        return event.getLastWord() - event.getFirstWord() + 1;
    }

    private static WordTime time(int number, TimedWord word) {
        return new WordTime(
                number,
                Math.toIntExact(word.start().toMillis()),
                Math.toIntExact(word.end().toMillis()));
    }

    private static Cast cast(LineIdentified event) {
        Map<String, String> chosen = event.getRoster().stream()
                .filter(member -> !member.getVoice().isEmpty())
                .collect(Collectors.toMap(CastMember::getId, CastMember::getVoice, (first, again) -> first));
        List<Part> roster = event.getRoster().stream().map(OrderedLine::part).toList();
        Part speaker = roster.stream()
                .filter(part -> part.id().equals(event.getSpeaker()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("line %d is spoken by '%s', who is not in its roster"
                        .formatted(event.getLine(), event.getSpeaker())));
        return new Cast(roster, chosen, speaker);
    }

    private static Part part(CastMember member) {
        return new Part(
                member.getId(),
                member.getName(),
                Gender.of(member.getGender()),
                AgeBand.of(member.getAgeBand()),
                member.getDescription());
    }

    private static Delivery delivery(LineIdentified event) {
        io.narratix.events.Delivery said = event.getDelivery();
        return said == null ? Delivery.PLAIN : Delivery.of(said.getEmotion(), said.getLoudness(), said.getPace());
    }
}
