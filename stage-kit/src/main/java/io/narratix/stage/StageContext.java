package io.narratix.stage;

/** What every handler of a service works with. */
record StageContext(
        String service,
        Ledger ledger,
        ResultCodec results,
        RetryPolicy policy,
        Progress progress,
        Outages outages,
        Pause pause,
        RunMeter.Cashier cashier,
        Whole whole) {}
