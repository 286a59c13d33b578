/** One read of a text that the database never planned. */
export interface FirstRead<T> {
  /**
   * Begins a read that the database has time to plan first, tells `onPlanned` when it has, and ends where `leaving` aborts.
   * What it resolves to was read to the end.
   */
  begin(onPlanned: () => void, leaving: AbortSignal): Promise<T>;
  /** Whether the text was read meanwhile, with which its plan is ready. */
  isRead(): boolean;
  /** Reads what is planned. */
  read(): Promise<T>;
  /** What something becomes, unless this reader leaves before. */
  patiently<V>(something: Promise<V>): Promise<V>;
}

/**
 * Reads of what was never planned. The database would plan a text once for each that asks for it at the same time, and
 * begin anew whenever one of them runs out of time: under load none would ever be made. Here each is planned once, one text
 * after the other, by the read of who came first, which lasts until then though that reader leaves; the others read when one
 * read has ended well.
 */
export class FirstReads {
  private readonly plans = new Map<string, Promise<void>>();
  private readonly reads = new Map<string, Promise<unknown>>();
  private lastPlan: Promise<void> = Promise.resolve();

  /** Throws what begin, read and patiently throw. */
  async run<T>(text: string, { begin, isRead, read, patiently }: FirstRead<T>): Promise<T> {
    // While one reads, the text is planned.
    if (!this.reads.has(text)) {
      const plan = this.plans.get(text);
      if (plan === undefined) return this.lead(text, begin, patiently);
      await patiently(plan);
    }
    for (let first = this.reads.get(text); first && !isRead(); first = this.reads.get(text)) {
      await patiently(first.catch(() => undefined));
    }
    return isRead() ? read() : this.note(text, read());
  }

  /** Plans a text by reading it. A reader that leaves ends its read, but not before the plan is made. */
  private async lead<T>(text: string, begin: FirstRead<T>["begin"], patiently: FirstRead<T>["patiently"]): Promise<T> {
    const leaving = new AbortController();
    let onPlanned = (): void => undefined;
    const told = new Promise<void>((resolve) => {
      onPlanned = resolve;
    });
    const answer = this.lastPlan.then(() => begin(onPlanned, leaving.signal));
    const planned = Promise.race([told, answer])
      .then(() => void this.note(text, answer))
      .finally(() => this.plans.delete(text));
    this.plans.set(text, planned);
    this.lastPlan = planned.catch(() => undefined);
    try {
      return await patiently(answer);
    } catch (error) {
      void planned.then(
        () => leaving.abort(),
        () => undefined,
      );
      throw error;
    }
  }

  /** Has those that come wait for the one that reads. */
  private note<T>(text: string, reading: Promise<T>): Promise<T> {
    const noted = reading.finally(() => this.reads.delete(text));
    // Who reads is told; the others only wait.
    noted.catch(() => undefined);
    this.reads.set(text, noted);
    return noted;
  }
}
