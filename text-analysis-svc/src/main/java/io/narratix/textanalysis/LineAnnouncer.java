package io.narratix.textanalysis;

import io.narratix.events.CastMember;
import io.narratix.events.Character;
import io.narratix.events.Commission;
import io.narratix.events.LineIdentified;
import io.narratix.events.Options;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Word;
import io.narratix.schemas.Topics;
import io.narratix.stage.Desk;
import io.narratix.stage.Outbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Announces each line at the moment it is found, and keeps what was said for the manifest and for a recall. */
final class LineAnnouncer implements Findings {

    private final Manuscript manuscript;
    private final Commission commission;
    private final Desk desk;
    private final Map<String, CastEntry> cast = new LinkedHashMap<>();
    private final Map<String, Integer> linesOf = new LinkedHashMap<>();
    private final List<CastMember> roster = new ArrayList<>();
    private final List<LineIdentified> lines = new ArrayList<>();

    LineAnnouncer(Manuscript manuscript, Commission commission, Desk desk) {
        this.manuscript = manuscript;
        this.commission = commission;
        this.desk = desk;
    }

    @Override
    public void introduces(CastEntry character) {
        cast.put(character.id(), character);
        roster.add(CastMember.newBuilder()
                .setId(character.id())
                .setName(character.name())
                .setGender(character.gender().name())
                .setAgeBand(character.ageBand().name())
                .setDescription(character.description())
                .build());
    }

    @Override
    public void speaks(Line line) {
        linesOf.merge(line.speaker(), 1, Integer::sum);
        LineIdentified found = event(line);
        lines.add(found);
        announce(found, commission, desk.outbox());
    }

    /** What was found, in reading order, without the run that it was found for. */
    List<LineIdentified> lines() {
        return lines;
    }

    List<Character> characters() {
        return cast.values().stream()
                .map(entry -> Character.newBuilder()
                        .setId(entry.id())
                        .setName(entry.name())
                        .setAliases(entry.aliases())
                        .setGender(entry.gender().name())
                        .setAgeBand(entry.ageBand().name())
                        .setDescription(entry.description())
                        .setLines(linesOf.getOrDefault(entry.id(), 0))
                        .build())
                .toList();
    }

    /** Says of a line that it belongs to this run. */
    static void announce(LineIdentified line, Commission commission, Outbox outbox) {
        String run = commission.getRunId();
        List<CastMember> roster = line.getRoster().stream()
                .map(member -> CastMember.newBuilder(member)
                        .setVoice(commission.getOptions().getVoices().getOrDefault(member.getId(), ""))
                        .build())
                .toList();
        LineIdentified ours = LineIdentified.newBuilder(line)
                .setRunId(run)
                .setRoster(roster)
                .setDelivery(delivery(line, commission.getOptions()))
                .build();
        outbox.announce(Topics.LINE_IDENTIFIED, run + "/" + line.getLine(), ours);
    }

    /** The listener's wish, if there is one for this line, or else how it was read. */
    private static io.narratix.events.@Nullable Delivery delivery(LineIdentified line, Options options) {
        return options.getDeliveries().getOrDefault(Integer.toString(line.getLine()), line.getDelivery());
    }

    private LineIdentified event(Line line) {
        List<Word> words = manuscript.wordsIn(line.span());
        return LineIdentified.newBuilder()
                .setGeneration(desk.generation())
                .setLine(line.number())
                .setStart(line.span().start())
                .setEnd(line.span().end())
                .setFirstWord(words.isEmpty() ? 0 : words.get(0).number())
                .setLastWord(words.isEmpty() ? 0 : words.get(words.size() - 1).number())
                .setText(line.span().in(manuscript.text()))
                .setBefore(Surroundings.before(manuscript.text(), line.span()))
                .setAfter(Surroundings.after(manuscript.text(), line.span()))
                .setKind(line.kind().name())
                .setSpeaker(line.speaker())
                .setRoster(rosterUpTo(line.speaker()))
                .setDelivery(event(line.delivery()))
                .setLanguage(commission.getLanguage())
                .build();
    }

    /** A voice depends on who was cast before, never on who comes later: so each line can be spoken at once. */
    private List<CastMember> rosterUpTo(String speaker) {
        for (int i = 0; i < roster.size(); i++) {
            if (roster.get(i).getId().equals(speaker)) {
                return List.copyOf(roster.subList(0, i + 1));
            }
        }
        throw new IllegalStateException("the speaker '%s' was not introduced before the line".formatted(speaker));
    }

    private static io.narratix.events.Delivery event(Delivery delivery) {
        return io.narratix.events.Delivery.newBuilder()
                .setEmotion(delivery.emotion().name())
                .setLoudness(delivery.loudness().name())
                .setPace(delivery.pace().name())
                .build();
    }
}
