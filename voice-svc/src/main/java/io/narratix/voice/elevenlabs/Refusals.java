package io.narratix.voice.elevenlabs;

import io.narratix.provider.FaultReader;
import io.narratix.provider.Refusal;
import io.narratix.provider.elevenlabs.ElevenLabsFaults;
import io.narratix.provider.elevenlabs.ErrorDetail;
import io.narratix.stage.ProviderFault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the error of one call, and remembers it for those to whom it means more than that the call failed. */
final class Refusals implements FaultReader {

    private static final FaultReader FAULTS = new ElevenLabsFaults();

    private volatile @Nullable Refusal last;

    @Override
    public ProviderFault read(Refusal refusal) {
        last = refusal;
        return FAULTS.read(refusal);
    }

    Optional<Refusal> last() {
        return Optional.ofNullable(last);
    }

    boolean is(String... codes) {
        return last().map(refusal -> ErrorDetail.of(refusal.answer().text()).is(codes))
                .orElse(false);
    }
}
