// A contender has no work once the benchmark that started it is gone.
process.once("disconnect", () => process.exit());
