import com.sun.media.sound.ModelPatch;
import com.sun.media.sound.SF2Instrument;
import com.sun.media.sound.SF2InstrumentRegion;
import com.sun.media.sound.SF2Layer;
import com.sun.media.sound.SF2LayerRegion;
import com.sun.media.sound.SF2Region;
import com.sun.media.sound.SF2Sample;
import com.sun.media.sound.SF2Soundbank;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts the instruments that the composer writes for out of the FluidR3_GM SoundFont (MIT licence): one side of each
 * stereo pair, every second recording where the neighbours are close enough, and only the keys that are written for.
 *
 * <p>Run again, from the module's folder, with the file of the Debian package fluid-soundfont-gm:
 *
 * <pre>
 * java --add-exports java.desktop/com.sun.media.sound=ALL-UNNAMED src/test/soundfont/CutSoundFont.java \
 *     FluidR3_GM.sf2 src/main/resources/io/narratix/music/composed/ensemble.sf2
 * </pre>
 */
public final class CutSoundFont {

    /** Small layered sounds that are taken as they are. */
    private static final int WHOLE = 0;

    /** {program, keep one recording in so many, lowest key, highest key}. */
    private static final int[][] WANTED = {
        {0, 2, 28, 96}, // piano
        {8, 1, 48, 108}, // celesta
        {9, 2, 60, 108}, // glockenspiel
        {11, 1, 41, 96}, // vibraphone
        {12, 2, 41, 91}, // marimba
        {24, 2, 40, 84}, // nylon-string guitar
        {42, 2, 36, 76}, // cello
        {43, 1, 24, 55}, // double bass, bowed
        {45, 2, 36, 91}, // pizzicato
        {46, 1, 28, 96}, // harp
        {47, 1, 33, 60}, // timpani
        {49, 2, 28, 96}, // slow strings
        {60, 2, 34, 77}, // French horns
        {68, 1, 58, 86}, // oboe
        {70, 2, 34, 70}, // bassoon
        {71, 1, 50, 88}, // clarinet
        {73, 1, 60, 94}, // flute
        {89, WHOLE, 0, 127}, // warm pad
        {92, WHOLE, 0, 127}, // bowed glass
        {94, WHOLE, 0, 127}, // halo pad
        {95, WHOLE, 0, 127}, // sweep pad
        {116, WHOLE, 0, 127}, // taiko
    };

    private final SF2Soundbank cut = new SF2Soundbank();
    private final Map<SF2Sample, SF2Sample> samples = new IdentityHashMap<>();
    private final Map<String, SF2Layer> layers = new HashMap<>();

    public static void main(String[] arguments) throws IOException {
        new CutSoundFont().run(new SF2Soundbank(new File(arguments[0])), new File(arguments[1]));
    }

    private void run(SF2Soundbank whole, File target) throws IOException {
        cut.setName("Narratix ensemble, cut from FluidR3 GM");
        for (int[] wanted : WANTED) {
            cut.addInstrument(copied(instrument(whole, wanted[0]), wanted));
        }
        cut.save(target);
    }

    private static SF2Instrument instrument(SF2Soundbank whole, int program) {
        for (SF2Instrument candidate : whole.getInstruments()) {
            ModelPatch patch = (ModelPatch) candidate.getPatch();
            if (patch.getProgram() == program && patch.getBank() == 0 && !patch.isPercussion()) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("no program " + program);
    }

    private SF2Instrument copied(SF2Instrument source, int[] wanted) {
        SF2Instrument copy = new SF2Instrument(cut);
        copy.setName(source.getName());
        copy.setPatch(source.getPatch());
        copy.setGlobalZone(source.getGlobalRegion());
        for (SF2InstrumentRegion zone : source.getRegions()) {
            SF2InstrumentRegion kept = new SF2InstrumentRegion();
            inherit(kept, zone);
            kept.setLayer(layer(zone.getLayer(), wanted));
            copy.getRegions().add(kept);
        }
        return copy;
    }

    private SF2Layer layer(SF2Layer source, int[] wanted) {
        return layers.computeIfAbsent(source.getName() + "/" + wanted[1], name -> thinned(source, wanted));
    }

    private SF2Layer thinned(SF2Layer source, int[] wanted) {
        SF2Layer copy = new SF2Layer(cut);
        copy.setName(source.getName());
        copy.setGlobalZone(source.getGlobalRegion());
        cut.addResource(copy);
        if (wanted[1] == WHOLE) {
            source.getRegions().forEach(region -> copy.getRegions().add(whole(region)));
            return copy;
        }
        if (copy.getGlobalRegion() != null) {
            copy.getGlobalRegion().getGenerators().remove(SF2Region.GENERATOR_PAN);
        }
        List<SF2LayerRegion> kept = oneSide(source, wanted);
        for (int index = 0; index < kept.size(); index += wanted[1]) {
            SF2LayerRegion region = kept.get(index);
            int next = index + wanted[1];
            int high = next < kept.size() ? keys(kept.get(next))[0] - 1 : 127;
            copy.getRegions().add(mono(region, index == 0 ? 0 : keys(region)[0], high));
        }
        return copy;
    }

    private SF2LayerRegion whole(SF2LayerRegion source) {
        SF2LayerRegion region = new SF2LayerRegion();
        inherit(region, source);
        region.setSample(samples.computeIfAbsent(source.getSample(), this::monoSample));
        return region;
    }

    private static List<SF2LayerRegion> oneSide(SF2Layer source, int[] wanted) {
        Map<Integer, SF2LayerRegion> byLowestKey = new TreeMap<>();
        for (SF2LayerRegion region : source.getRegions()) {
            int[] keys = keys(region);
            if (region.getSample() != null && keys[1] >= wanted[2] && keys[0] <= wanted[3]) {
                byLowestKey.putIfAbsent(keys[0], region);
            }
        }
        return new ArrayList<>(byLowestKey.values());
    }

    private SF2LayerRegion mono(SF2LayerRegion source, int lowest, int highest) {
        SF2LayerRegion region = new SF2LayerRegion();
        inherit(region, source);
        region.getGenerators().remove(SF2Region.GENERATOR_PAN);
        region.putBytes(SF2Region.GENERATOR_KEYRANGE, new byte[] {(byte) lowest, (byte) highest});
        region.setSample(samples.computeIfAbsent(source.getSample(), this::monoSample));
        return region;
    }

    private SF2Sample monoSample(SF2Sample source) {
        source.setSampleType(1);
        source.setSampleLink(0);
        cut.addResource(source);
        return source;
    }

    private static void inherit(SF2Region copy, SF2Region source) {
        copy.getGenerators().putAll(source.getGenerators());
        copy.getModulators().addAll(source.getModulators());
    }

    private static int[] keys(SF2Region region) {
        byte[] range = region.getBytes(SF2Region.GENERATOR_KEYRANGE);
        return region.contains(SF2Region.GENERATOR_KEYRANGE) ? new int[] {range[0], range[1]} : new int[] {0, 127};
    }
}
