package io.narratix.voice.casting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which voice each part has, in the service's own table. Whoever makes a voice holds its entry for as long as the
 * lease is renewed; nothing is locked meanwhile, and what somebody has done who lost the entry is kept if it is finished.
 */
public final class VoiceBook implements Casts {

    /** Notes that the voice is used, to the minute: a statement that changes nothing waits for no disk. */
    private static final String VOICE_OF = """
            with noted as (
                update voice_book set used_at = now()
                where voice_key = :key and state = 'CAST' and used_at < now() - interval '1 minute'
            )
            select voice_id from voice_book where voice_key = :key and state = 'CAST'""";

    private final JdbcClient database;
    private final Duration lease;

    public VoiceBook(JdbcClient database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    /**
     * An entry in one's hands.
     *
     * @param designs how often a voice was ordered for it
     * @param keeps how often it was ordered to be kept
     * @param generated the voice that was designed, by the id that it has until it is kept
     */
    public record Entry(String key, long token, int designs, int keeps, Optional<String> generated) {}

    Duration lease() {
        return lease;
    }

    @Override
    public Optional<String> voiceOf(String key) {
        return database.sql(VOICE_OF).param("key", key).query(String.class).optional();
    }

    @Override
    public String write(String key, String voice, String note) {
        return database.sql("""
                insert into voice_book (voice_key, state, token, lease_until, voice_id, note)
                values (:key, 'CAST', 0, now(), :voice, :note)
                on conflict (voice_key) do update set
                    state = 'CAST',
                    voice_id = coalesce(voice_book.voice_id, excluded.voice_id),
                    note = case when voice_book.voice_id is null then excluded.note else voice_book.note end,
                    used_at = now()
                returning voice_id""")
                .param("key", key)
                .param("voice", voice)
                .param("note", note)
                .query(String.class)
                .single();
    }

    /** Takes the entry in hand to make a voice for it; nothing if it has one, or somebody else is at it. */
    public Optional<Entry> claim(String key) {
        return database.sql("""
                insert into voice_book (voice_key, state, token, lease_until)
                values (:key, 'OPEN', 1, now() + make_interval(secs => :lease))
                on conflict (voice_key) do update set
                    token = voice_book.token + 1, lease_until = excluded.lease_until
                where voice_book.state <> 'CAST' and voice_book.lease_until < now()
                returning token, designs, keeps, generated_id""")
                .param("key", key)
                .param("lease", lease.toMillis() / 1000.0)
                .query((row, number) -> new Entry(
                        key,
                        row.getLong("token"),
                        row.getInt("designs"),
                        row.getInt("keeps"),
                        Optional.ofNullable(row.getString("generated_id"))))
                .optional();
    }

    /** Whether the entry is still in hand; then for another lease. */
    public boolean renew(Entry entry) {
        return change(entry, "lease_until = now() + make_interval(secs => :value)", lease.toMillis() / 1000.0);
    }

    /** Counts an order before it leaves, or takes it back if it never did. False if the entry is no longer in hand. */
    public boolean countDesign(Entry entry, int change) {
        return change(entry, "designs = designs + :value", change);
    }

    /** The same for the order to keep a voice. */
    public boolean countKeep(Entry entry) {
        return change(entry, "keeps = keeps + :value", 1);
    }

    /** Writes down what was designed; null if it is of no use any more. */
    public void designed(Entry entry, @Nullable String generated) {
        change(
                entry,
                "generated_id = :value, state = case when :value::text is null then 'OPEN' else 'DESIGNED' end",
                generated);
    }

    /** The voice is the account's. It counts whoever holds the entry now, unless another one was there before. */
    public String made(Entry entry, String voice) {
        return database.sql("""
                update voice_book set state = 'CAST', voice_id = coalesce(voice_id, :voice), own = true, used_at = now()
                where voice_key = :key returning voice_id""")
                .param("key", entry.key())
                .param("voice", voice)
                .query(String.class)
                .single();
    }

    /** Who waits for the entry may go on at once. */
    public void letGo(Entry entry) {
        change(entry, "lease_until = now() + make_interval(secs => :value)", -1.0);
    }

    @Override
    public void forget(String voice) {
        database.sql("delete from voice_book where voice_id = :voice")
                .param("voice", voice)
                .update();
    }

    /** Voices that were made for parts, and that no new line has needed for so long; the longest first. */
    public List<String> unused(Duration since) {
        return database.sql("""
                select voice_id from voice_book where own and state = 'CAST'
                group by voice_id having max(used_at) < now() - make_interval(secs => :seconds)
                order by max(used_at) limit 100""")
                .param("seconds", since.toSeconds())
                .query(String.class)
                .list();
    }

    private boolean change(Entry entry, String assignment, @Nullable Object value) {
        return database.sql("update voice_book set " + assignment
                                + " where voice_key = :key and token = :token and state <> 'CAST'")
                        .param("value", value)
                        .param("key", entry.key())
                        .param("token", entry.token())
                        .update()
                == 1;
    }
}
