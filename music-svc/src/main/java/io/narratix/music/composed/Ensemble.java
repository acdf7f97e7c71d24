package io.narratix.music.composed;

import io.narratix.music.composed.Instrument.Place;
import io.narratix.music.composed.Instrument.Range;
import io.narratix.music.composed.Instrument.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All instruments that there are. */
record Ensemble(List<Instrument> instruments) {

    Ensemble {
        instruments = List.copyOf(instruments);
    }

    static Ensemble load() {
        return new Ensemble(
                Resource.lines("instruments.csv").stream().map(Ensemble::parsed).toList());
    }

    /** The instrument of that name or other name, whatever the case and in singular or plural. */
    Optional<Instrument> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return instruments.stream()
                .filter(each -> each.names().stream().anyMatch(known -> same(known, wanted)))
                .findFirst();
    }

    private static boolean same(String known, String wanted) {
        return wanted.equals(known) || wanted.equals(known + "s") || known.equals(wanted + "s");
    }

    private static Instrument parsed(String line) {
        String[] cells = line.split(";", -1);
        List<String> names = new ArrayList<>(List.of(cells[0]));
        names.addAll(List.of(cells[7].split(",", -1)));
        return new Instrument(
                Integer.parseInt(cells[1]),
                new Range(Integer.parseInt(cells[2]), Integer.parseInt(cells[3])),
                new Place(Double.parseDouble(cells[4]), Double.parseDouble(cells[5])),
                Section.valueOf(cells[6].toUpperCase(Locale.ROOT)),
                names);
    }
}
