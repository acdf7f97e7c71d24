package io.narratix.voice.casting;

import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Part;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes voices as it is told to, and writes down every order. */
final class ScriptedDesigner implements Designer {

    private final AtomicInteger designs = new AtomicInteger();
    private final AtomicInteger keeps = new AtomicInteger();
    private final List<String> orders = new CopyOnWriteArrayList<>();
    private volatile @Nullable ProviderFault failure;
    private volatile @Nullable DesignRefused refusal;
    private volatile @Nullable String there;

    AtomicInteger designs() {
        return designs;
    }

    AtomicInteger keeps() {
        return keeps;
    }

    List<String> orders() {
        return orders;
    }

    void failToDesign(@Nullable ProviderFault fault) {
        failure = fault;
    }

    /** The first time, or always if it is for want of room. */
    void refuseToKeep(DesignRefused refused) {
        refusal = refused;
    }

    void has(String voice) {
        there = voice;
    }

    @Override
    public String description(Part part, String language) {
        return part.name() + " in " + language;
    }

    @Override
    public String design(String key, String description, Meter meter) throws ProviderFault {
        orders.add("design");
        int number = designs.incrementAndGet();
        ProviderFault fault = failure;
        if (fault != null) {
            throw fault;
        }
        return "generated " + number;
    }

    @Override
    public String keep(String key, Part part, String description, String generated) throws DesignRefused {
        orders.add("keep " + generated);
        DesignRefused refused = refusal;
        if (refused != null) {
            refusal = refused.isFull() ? refused : null;
            throw refused;
        }
        return "voice " + keeps.incrementAndGet();
    }

    @Override
    public void delete(String voice) {
        orders.add("delete " + voice);
        refusal = null;
    }

    @Override
    public Optional<String> kept(String key) {
        return Optional.ofNullable(there);
    }
}
