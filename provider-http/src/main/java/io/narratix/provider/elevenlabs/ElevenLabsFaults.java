package io.narratix.provider.elevenlabs;

import io.narratix.provider.FaultReader;
import io.narratix.provider.Refusal;
import io.narratix.stage.ProviderFault;

/**
 * What kind of fault an error of ElevenLabs is. The code in the body counts for more than the status: an account without
 * credit answers 401 like a wrong key does.
 */
public final class ElevenLabsFaults implements FaultReader {

    private static final int MOST_WORDS = 300;

    @Override
    public ProviderFault read(Refusal refusal) {
        ErrorDetail detail = ErrorDetail.of(refusal.answer().text());
        if (FaultReader.REFUSALS.contains(refusal.status())) {
            return refusal.refused(said(refusal, detail));
        }
        if (refusal.status() >= 500) {
            return refusal.ambiguous();
        }
        return refusal.permanent(advice(refusal.status(), detail) + said(refusal, detail));
    }

    private static String advice(int status, ErrorDetail detail) {
        if (detail.is("quota_exceeded", "insufficient_credits")) {
            return "the account has no credit left for this, the key is right; top it up or wait for its next period: ";
        }
        if (detail.is("voice_not_found")) {
            return "the account has no such voice; look for its id among the account's voices: ";
        }
        if (detail.is("model_not_found", "unsupported_model")) {
            return "there is no such model for this; choose another one: ";
        }
        if (detail.is("voice_limit_reached")) {
            return "all of the account's voice slots are taken; delete voices that are no longer used: ";
        }
        return switch (status) {
            case 401 -> "the key is not accepted; check narratix.elevenlabs.api-key: ";
            case 402 -> "the account's plan does not allow this, or it must be paid for: ";
            case 403 -> "the account's plan or the key's permissions do not allow this: ";
            default -> "";
        };
    }

    private static String said(Refusal refusal, ErrorDetail detail) {
        String words = detail.message().isEmpty() ? refusal.excerpt() : detail.message();
        String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS) + "…";
    }
}
