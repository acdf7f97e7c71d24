package io.narratix.voice.mary;

import java.io.IOException;
import java.io.InputStream;
import marytts.exceptions.MaryConfigurationException;
import marytts.features.FeatureDefinition;
import marytts.htsengine.CartTreeSet;
import marytts.htsengine.HMMData;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSUttModel;
import marytts.unitselection.select.Target;

/** The trained voice: decision trees and Gaussians, loaded once and only read afterwards. */
final class Models {

    private final HMMData data = new HMMData();

    Models() throws IOException, MaryConfigurationException {
        data.initHMMData("cmu-slt-hsmm");
        data.setUseAcousticModels(false);
    }

    FeatureDefinition features() {
        return data.getFeatureDefinition();
    }

    /** Impulse responses that split the excitation into bands, [band][tap]. */
    double[][] bands() {
        return data.getMixFilters();
    }

    /** @param tempo how fast the phones follow each other, 1 as recorded */
    Trajectory trajectory(Segments segments, double tempo) throws Exception {
        HTSUttModel utterance = new HTSUttModel();
        HMMData paced = new Paced(data, 1 / tempo);
        double error = 0;
        int[] frames = new int[segments.targets().size()];
        for (int i = 0; i < frames.length; i++) {
            HTSModel phone = phone(segments.targets().get(i), paced, error);
            error = phone.getDurError();
            frames[i] = phone.getTotalDur();
            add(phone, utterance);
        }
        HTSParameterGeneration generation = new HTSParameterGeneration();
        generation.htsMaximumLikelihoodParameterGeneration(utterance, data);
        return trajectory(generation, frames);
    }

    private static Trajectory trajectory(HTSParameterGeneration generation, int[] lengths) {
        boolean[] voiced = generation.getVoicedArray();
        double[] logPitch = new double[voiced.length];
        double[][] cepstrum = new double[voiced.length][];
        double[][] voicing = new double[voiced.length][];
        int voicedFrame = 0;
        for (int frame = 0; frame < voiced.length; frame++) {
            logPitch[frame] = voiced[frame] ? generation.getlf0Pst().getPar(voicedFrame++, 0) : Double.NaN;
            cepstrum[frame] = generation.getMcepPst().getParVec(frame);
            voicing[frame] = generation.getStrPst().getParVec(frame);
        }
        return new Trajectory(logPitch, cepstrum, voicing, lengths);
    }

    private HTSModel phone(Target target, HMMData paced, double error) {
        HTSModel phone = data.getCartTreeSet().generateHTSModel(paced, features(), target.getFeatureVector(), error);
        phone.setGvSwitch(!phone.getPhoneName().equals("_"));
        return phone;
    }

    private void add(HTSModel phone, HTSUttModel utterance) {
        utterance.addUttModel(phone);
        utterance.setTotalFrame(utterance.getTotalFrame() + phone.getTotalDur());
        CartTreeSet trees = data.getCartTreeSet();
        for (int state = 0; state < trees.getNumStates(); state++) {
            if (phone.getVoiced(state)) {
                utterance.setLf0Frame(utterance.getLf0Frame() + phone.getDur(state));
            }
        }
        utterance.setNumModel(utterance.getNumModel() + 1);
        utterance.setNumState(utterance.getNumState() + trees.getNumStates());
    }

    /** The settings that the duration trees ask for, with a tempo of its own. */
    private static final class Paced extends HMMData {

        private final HMMData models;
        private final double scale;

        Paced(HMMData models, double scale) {
            this.models = models;
            this.scale = scale;
        }

        @Override
        public double getDurationScale() {
            return scale;
        }

        @Override
        public InputStream getTreeStrStream() {
            return models.getTreeStrStream();
        }
    }
}
