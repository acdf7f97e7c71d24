package io.narratix.voice.mary;

import io.narratix.voice.reading.Sentence;
import io.narratix.voice.reading.Token;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.features.FeatureProcessorManager;
import marytts.features.TargetFeatureComputer;
import marytts.language.en.PronunciationModel;
import marytts.language.en.Prosody;
import marytts.modules.TargetFeatureLister;
import marytts.server.MaryProperties;
import marytts.unitselection.select.Target;
import marytts.util.dom.MaryDomUtils;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * From words to phones: parts of speech, pronunciation, accents and phrases. Runs MaryTTS's modules one by one on one
 * document; its own server, tokeniser and module registry are not started. Not for use by two threads at once.
 */
final class Linguist {

    /** From this break index of ToBI on, a boundary is heard as a pause. */
    private static final int FULL_BREAK = 4;

    private static final String TOKEN_INDEX = "index";

    private final POSTaggerME tagger;
    private final Pronunciation pronunciation = new Pronunciation();
    private final Prosody prosody = new Prosody();
    private final PronunciationModel syllables = new PronunciationModel();
    private final TargetFeatureComputer features;

    Linguist(String featureNames) throws Exception {
        tagger = new POSTaggerME(taggerModel(), POSTagFormat.PENN);
        prosody.startup();
        syllables.startup();
        features = new TargetFeatureComputer(new FeatureProcessorManager("en_US"), featureNames);
    }

    private static POSModel taggerModel() throws Exception {
        try (InputStream model = MaryProperties.needStream("en.pos.model")) {
            return new POSModel(model);
        }
    }

    Segments segments(Sentence sentence) throws Exception {
        MaryData data = new MaryData(MaryDataType.PHONEMES, Locale.US);
        data.setDocument(document(sentence));
        return segments(syllables.process(prosody.process(data)).getDocument());
    }

    private Document document(Sentence sentence) {
        Document document = MaryXML.newDocument();
        document.getDocumentElement().setAttribute("xml:lang", "en-US");
        Element paragraph = MaryXML.appendChildElement(document.getDocumentElement(), MaryXML.PARAGRAPH);
        Element parent = MaryXML.appendChildElement(paragraph, MaryXML.SENTENCE);
        List<Token> tokens = sentence.tokens();
        String[] tags = tagger.tag(tokens.stream().map(Token::form).toArray(String[]::new));
        for (int i = 0; i < tags.length; i++) {
            append(parent, tokens.get(i), tags[i], i);
        }
        return document;
    }

    private void append(Element parent, Token token, String tag, int index) {
        Element element = MaryXML.appendChildElement(parent, MaryXML.TOKEN);
        MaryDomUtils.setTokenText(element, token.form());
        element.setAttribute(TOKEN_INDEX, Integer.toString(index));
        if (token.isMark()) {
            element.setAttribute("pos", token.form().equals(",") ? "," : token.endsSentence() ? "." : ":");
        } else {
            element.setAttribute("pos", tag);
            element.setAttribute("ph", pronunciation.of(token.form(), tag));
        }
    }

    private Segments segments(Document document) {
        List<Element> elements = new ArrayList<>();
        List<Integer> tokens = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getTagName().equals(MaryXML.PHONE)) {
                elements.add(element);
                tokens.add(tokenOf(element));
            } else if (isPause(element)) {
                elements.add(element);
                tokens.add(-1);
            }
        }
        List<Target> targets = TargetFeatureLister.createTargetsWithPauses(elements, "_");
        targets.forEach(target -> target.setFeatureVector(features.computeFeatureVector(target)));
        while (tokens.size() < targets.size()) {
            tokens.add(-1);
        }
        return new Segments(targets, tokens);
    }

    private static Integer tokenOf(Element phone) {
        return Integer.valueOf(((Element) phone.getParentNode().getParentNode()).getAttribute(TOKEN_INDEX));
    }

    private static boolean isPause(Element element) {
        return element.getTagName().equals(MaryXML.BOUNDARY)
                && Integer.parseInt(element.getAttribute("breakindex")) >= FULL_BREAK;
    }
}
