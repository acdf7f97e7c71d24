package io.narratix.stage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has a service that may not start say so in a sentence, and not in a stack trace. */
final class PoolTooLargeAnalyzer extends AbstractFailureAnalyzer<PoolTooLarge> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PoolTooLarge cause) {
        return new FailureAnalysis(cause.getMessage(), PoolTooLarge.REMEDY, cause);
    }
}
