package io.narratix.voice.casting;

import io.narratix.stage.InputHash;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Cast;
import io.narratix.voice.Line;
import java.util.List;
import java.util.Optional;

/** Casts from the voices that are there. A part keeps its voice though others are added. */
public final class LibraryCasting implements VoiceCasting {

    private final String provider;
    private final Library library;
    private final Casts book;

    public LibraryCasting(String provider, Library library, Casts book) {
        this.provider = provider;
        this.library = library;
        this.book = book;
    }

    @Override
    public String key(Line line) {
        Cast cast = line.cast();
        List<Object> parts = cast.roster().stream()
                .map(part -> (Object) List.of(part.id(), part.gender(), part.ageBand()))
                .toList();
        String hash = InputHash.of(provider, cast.speaker().id(), parts, cast.chosen(), line.language());
        return "library-" + hash.substring(0, 32);
    }

    @Override
    public String voiceOf(Line line, Meter meter) throws ProviderFault, InterruptedException {
        Optional<String> byHand = byHand(line.cast());
        return byHand.isPresent() ? byHand.get() : cast(key(line), line, "");
    }

    @Override
    public void isGone(String voice) {
        book.forget(voice);
    }

    /** The voice that was chosen for the speaker, if the provider has it. */
    Optional<String> byHand(Cast cast) throws ProviderFault, InterruptedException {
        Optional<String> wanted = cast.wanted();
        return wanted.isPresent() ? library.meant(wanted.get()) : Optional.empty();
    }

    /** @param note why it is one of these, for whoever looks into the book */
    String cast(String key, Line line, String note) throws ProviderFault, InterruptedException {
        Optional<String> before = book.voiceOf(key);
        return before.isPresent()
                ? before.get()
                : book.write(key, line.cast().voiceAmong(library.voices(line.language())), note);
    }
}
