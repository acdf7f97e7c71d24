package io.narratix.textanalysis.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/** Tags words with their part of speech (Universal Dependencies' tag set). One instance per thread. */
final class PartsOfSpeech {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    /** A sentence longer than any author's is no sentence; it is not worth the time. */
    private static final int LONGEST = 200;

    private final POSTaggerME tagger;

    private PartsOfSpeech(POSModel model) {
        this.tagger = new POSTaggerME(model);
    }

    static POSModel model() {
        try (InputStream in = Objects.requireNonNull(POSModel.class.getResourceAsStream(MODEL), MODEL)) {
            return new POSModel(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model %s can't be read.".formatted(MODEL), unreadable);
        }
    }

    static PartsOfSpeech of(POSModel model) {
        return new PartsOfSpeech(model);
    }

    /** The tags of a sentence, found when first asked for: most sentences are understood without. */
    Tags of(List<Token> sentence) {
        return new Tags(this, sentence);
    }

    private String[] told(List<Token> sentence) {
        return tagger.tag(sentence.stream().limit(LONGEST).map(Token::text).toArray(String[]::new));
    }

    /** The tags of one sentence. */
    static final class Tags {

        private final PartsOfSpeech partsOfSpeech;
        private final List<Token> sentence;
        private String @Nullable [] tags;

        private Tags(PartsOfSpeech partsOfSpeech, List<Token> sentence) {
            this.partsOfSpeech = partsOfSpeech;
            this.sentence = sentence;
        }

        boolean is(int at, String tag) {
            String[] told = tags;
            if (told == null) {
                told = partsOfSpeech.told(sentence);
                tags = told;
            }
            return at < told.length && told[at].equals(tag);
        }
    }
}
