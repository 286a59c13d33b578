/** One read of a text that the database never planned. */
export interface FirstRead<T> {
  /** Has the text planned, whoever waits for it. */
  plan(): Promise<unknown>;
  /** Whether the text was read meanwhile, with which its plan is ready. */
  isRead(): boolean;
  read(): Promise<T>;
  /** What something becomes, unless this reader leaves before. */
  patiently<V>(something: Promise<V>): Promise<V>;
}

/**
 * Reads of what was never planned. The database would plan a text once for each that asks for it at the same time, and
 * begin anew whenever one of them runs out of time: under load none would ever be made. Here each is planned once, one text
 * after the other, whoever of those that wait leaves; then one of them reads, and the others when that has ended well.
 */
export class FirstReads {
  private readonly plans = new Map<string, Promise<void>>();
  private readonly reads = new Map<string, Promise<unknown>>();
  private lastPlan: Promise<void> = Promise.resolve();

  /** Throws what plan, read and patiently throw. */
  async run<T>(text: string, { plan, isRead, read, patiently }: FirstRead<T>): Promise<T> {
    // While one reads, the text is planned.
    if (!this.reads.has(text)) await patiently(this.planned(text, plan));
    for (let first = this.reads.get(text); first && !isRead(); first = this.reads.get(text)) {
      await patiently(first.catch(() => undefined));
    }
    if (isRead()) return read();
    const reading = read().finally(() => this.reads.delete(text));
    this.reads.set(text, reading);
    return reading;
  }

  private planned(text: string, plan: () => Promise<unknown>): Promise<void> {
    const waitedFor = this.plans.get(text);
    if (waitedFor) return waitedFor;
    const planned = this.lastPlan.then(async () => void (await plan())).finally(() => this.plans.delete(text));
    this.plans.set(text, planned);
    this.lastPlan = planned.catch(() => undefined);
    return planned;
  }
}
