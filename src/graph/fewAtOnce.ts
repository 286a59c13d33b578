import { LRUCache } from "lru-cache";
import { type Connection, DEFAULT_TIMEOUT, type ReadOptions, type Row } from "./connection.js";
import { CLOCK, type Clock } from "./levels/clock.js";
import { unlessSilent } from "./silence.js";

/** Milliseconds after which a read that still runs holds up nobody. */
const LONGEST = 1_000;

/** Milliseconds that a read takes among so many at once, below which as many may run as come. */
const LIGHT = 20;
/** Texts whose reads are remembered. */
const TEXTS = 1_000;
/** How much the last read says of the next one, as of round trips (RFC 6298, section 2). */
const WEIGHT = 1 / 8;

/** A read that runs. */
interface Place {
  since: number;
  /** How many ran when it had begun. */
  among: number;
}

/**
 * The same connection, over which so many reads of one statement run at once and the others in the order in which they come
 * (a bulkhead: one kind of question holds up itself alone). A database that has few processors answers no more of them for
 * having begun them all: each takes longer, and what all of them hold is moved about in its memory meanwhile. Reads that turn
 * out to take less than `light` milliseconds wait for nobody: they hold little, and a database that waits for the next one
 * has to be woken.
 */
export function fewAtOnce(
  connection: Connection,
  most: number,
  { clock = CLOCK, light = LIGHT }: { clock?: Clock; light?: number } = {},
): Connection {
  // Who reads uses a line: it is never the one that is forgotten.
  const lines = new LRUCache<string, Line>({ max: TEXTS, memoMethod: () => new Line(most, light, clock) });
  return {
    async read<T extends Row>(text: string, parameters?: Record<string, unknown>, options: ReadOptions = {}) {
      const line = lines.memo(text);
      const { timeout = DEFAULT_TIMEOUT, signal } = options;
      const came = clock.now();
      // No promise where nobody is in the way: every request goes through here.
      const place = line.enter() ?? (await line.turn((turn) => unlessSilent(turn, timeout, signal)));
      try {
        const rest = Math.max(1, timeout - (clock.now() - came));
        const rows = await connection.read<T>(text, parameters, { ...options, timeout: rest });
        line.note(place);
        return rows;
      } finally {
        line.leave(place);
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

  /** Milliseconds that a read takes among as many as may run; not known before the first. */
  private mean: number | undefined;

  constructor(
    private readonly most: number,
    private readonly light: number,
    private readonly clock: Clock,
  ) {}

  /** Whether one more would hold up the others. */
  private get isFull(): boolean {
    return this.running.size >= this.most && (this.mean ?? this.light) >= this.light;
  }

  /** Learns from a read that has its answer. */
  note({ since, among }: Place): void {
    // Of more at once each takes longer by their number, which grows and falls meanwhile.
    const own = (this.clock.now() - since) * Math.min(1, this.most / Math.max(among, this.running.size));
    this.mean = this.mean === undefined ? own : this.mean + WEIGHT * (own - this.mean);
  }

  /** A place, where one is free and nobody waits for it. */
  enter(): Place | undefined {
    return this.waiting.size === 0 && !this.isFull ? this.begin() : undefined;
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
    const place = { since: this.clock.now(), among: this.running.size + 1 };
    this.running.add(place);
    return place;
  }

  /** Lets in who may begin, and comes back when one that runs is no longer waited for. */
  private admit(): void {
    this.stopTimer();
    for (const come of this.waiting) {
      const [first] = this.running;
      if (first && this.isFull) {
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
