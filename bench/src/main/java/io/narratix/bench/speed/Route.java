package io.narratix.bench.speed;

import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way of a run through the track that was done last, from the text to the order to mix, hop by hop. What the stages
 * themselves worked on that way is not overhead; everything else is.
 *
 * @param totalMicros from the text to the order
 * @param workMicros of that, the stages' own work
 * @param hops by name, in microseconds
 */
record Route(long totalMicros, long workMicros, Map<String, Long> hops) {

    /** A track: who finds its items, who makes them, and on which topics that is said. */
    private record Track(String analyst, String maker, Topic<?> found, Topic<?> done) {}

    private static final List<Track> TRACKS = List.of(
            new Track("text-analysis-svc", "voice-svc", Topics.LINE_IDENTIFIED, Topics.VOICES_DONE),
            new Track("audio-analysis-svc", "music-svc", Topics.SOUNDSCAPE_IDENTIFIED, Topics.MUSIC_DONE),
            new Track("audio-analysis-svc", "sfx-svc", Topics.EFFECT_IDENTIFIED, Topics.SFX_DONE));

    static Route of(Desk.Submission text, Watch.Run run, Steps steps) {
        Track track = TRACKS.stream()
                .max(Comparator.comparingLong(each -> run.firstOrFail(each.done())))
                .orElseThrow();
        long done = run.firstOrFail(track.done());
        long requested = run.firstOrFail(Topics.ASSEMBLY_REQUESTED);
        String id = text.runId();
        Steps.Step reading = steps.last(id, track.analyst(), "work").orElseThrow();
        Steps.Step asked = steps.last(id, track.analyst(), "claim").orElseThrow();
        Steps.Step making = steps.last(id, track.maker(), "work").orElse(reading);
        Map<String, Long> hops = new LinkedHashMap<>();
        hops.put("text: produce and poll", asked.begin() - text.at());
        hops.put("analysis: claim", asked.lasted());
        if (making.end() <= reading.end()) {
            Steps.Step noted = steps.last(id, track.analyst(), "record").orElse(reading);
            hops.put("analysis: record", noted.lasted());
            hops.put("manifest: announce, poll, close, announce, poll", done - noted.end());
            hops.put("join", requested - done);
            return new Route(requested - text.at(), reading.lasted(), hops);
        }
        Steps.Step claimed = before(making, steps.of(id, track.maker(), "claim"));
        long found = run.moments(track.found()).stream()
                .filter(moment -> moment <= claimed.begin())
                .max(Comparator.naturalOrder())
                .orElse(claimed.begin());
        Steps.Step recorded = after(making, steps.of(id, track.maker(), "record"));
        hops.put("item: announce, produce and poll", claimed.begin() - Math.min(found, reading.end()));
        hops.put("item: claim", claimed.lasted());
        hops.put("item: record", recorded.lasted());
        hops.put("set: close, announce and poll", done - recorded.end());
        hops.put("join", requested - done);
        long work = Math.min(found, reading.end()) - reading.begin() + making.lasted();
        return new Route(requested - text.at(), work, hops);
    }

    double overheadMillis() {
        return Micros.toMillis(totalMicros - workMicros);
    }

    double totalMillis() {
        return Micros.toMillis(totalMicros);
    }

    private static Steps.Step before(Steps.Step step, List<Steps.Step> others) {
        return others.stream()
                .filter(other -> other.end() <= step.begin())
                .max(Comparator.comparingLong(Steps.Step::end))
                .orElse(step);
    }

    private static Steps.Step after(Steps.Step step, List<Steps.Step> others) {
        return others.stream()
                .filter(other -> other.begin() >= step.end())
                .min(Comparator.comparingLong(Steps.Step::begin))
                .orElse(step);
    }
}
