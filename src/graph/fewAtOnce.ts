import { type Connection, DEFAULT_TIMEOUT } from "./connection.js";
import { CLOCK, type Clock } from "./levels/clock.js";
import { unlessSilent } from "./silence.js";

/** Milliseconds after which a read that still runs holds up nobody. */
const LONGEST = 1_000;

/** A read that runs. */
interface Place {
  since: number;
}

/**
 * The same connection, over which so many reads of one statement run at once and the others in the order in which they come
 * (a bulkhead: one kind of question holds up itself alone). A database that has few processors answers no more of them for
 * having begun them all: each takes longer, and what all of them hold is moved about in its memory meanwhile.
 */
export function fewAtOnce(connection: Connection, most: number, clock: Clock = CLOCK): Connection {
  const lines = new Map<string, Line>();
  return {
    async read(text, parameters, options = {}) {
      const line = lines.get(text) ?? new Line(most, clock);
      lines.set(text, line);
      const { timeout = DEFAULT_TIMEOUT, signal } = options;
      const came = clock.now();
      try {
        // No promise where nobody is in the way: every request goes through here.
        const place = line.enter() ?? (await line.turn((turn) => unlessSilent(turn, timeout, signal)));
        try {
          const rest = Math.max(1, timeout - (clock.now() - came));
          return await connection.read(text, parameters, { ...options, timeout: rest });
        } finally {
          line.leave(place);
        }
      } finally {
        if (line.isEmpty) lines.delete(text);
      }
    },
    write: (work, options) => connection.write(work, options),
    verify: () => connection.verify(),
    close: () => connection.close(),
  };
}

/** Who reads one statement, and who waits to. */
class Line {
  /** Those that began first stand first. */
  private readonly running = new Set<Place>();
  private readonly waiting = new Set<() => void>();
  private stopTimer = (): void => undefined;

  constructor(
    private readonly most: number,
    private readonly clock: Clock,
  ) {}

  get isEmpty(): boolean {
    return this.running.size === 0 && this.waiting.size === 0;
  }

  /** A place, where one is free and nobody waits for it. */
  enter(): Place | undefined {
    return this.waiting.size === 0 && this.running.size < this.most ? this.begin() : undefined;
  }

  /** Waits for a place as long as `patiently` does, and throws what it throws. */
  async turn(patiently: (turn: Promise<Place>) => Promise<Place>): Promise<Place> {
    let come = (): void => undefined;
    const turn = new Promise<Place>((resolve) => {
      come = () => resolve(this.begin());
    });
    this.waiting.add(come);
    this.admit();
    try {
      return await patiently(turn);
    } catch (error) {
      this.waiting.delete(come);
      // It may have come in the very moment.
      void turn.then((place) => this.leave(place));
      throw error;
    }
  }

  leave(place: Place): void {
    this.running.delete(place);
    this.admit();
  }

  private begin(): Place {
    const place = { since: this.clock.now() };
    this.running.add(place);
    return place;
  }

  /** Lets in who may begin, and comes back when one that runs is no longer waited for. */
  private admit(): void {
    this.stopTimer();
    for (const come of this.waiting) {
      const [first] = this.running;
      if (first && this.running.size >= this.most) {
        const rest = first.since + LONGEST - this.clock.now();
        if (rest > 0) {
          this.stopTimer = this.clock.after(rest, () => this.admit());
          return;
        }
        this.running.delete(first);
      }
      this.waiting.delete(come);
      come();
    }
  }
}
