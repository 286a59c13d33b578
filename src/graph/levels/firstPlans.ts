/**
 * Plans that readers wait for. The database would plan a text once for each that asks for it at the same time, and begin
 * anew whenever one of them runs out of time: under load none would ever be made. Here each is made once, one after
 * the other, whoever of those that wait leaves.
 */
export class FirstPlans {
  private readonly waitedFor = new Map<string, Promise<void>>();
  private last: Promise<void> = Promise.resolve();

  /** Resolves when a text is planned by `plan`, which is not called where it is waited for already. Throws what plan throws. */
  of(text: string, plan: () => Promise<unknown>): Promise<void> {
    const waitedFor = this.waitedFor.get(text);
    if (waitedFor) return waitedFor;
    const planned = this.last.then(async () => void (await plan())).finally(() => this.waitedFor.delete(text));
    this.waitedFor.set(text, planned);
    this.last = planned.catch(() => undefined);
    return planned;
  }
}
