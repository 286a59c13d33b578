import type { Transaction } from "../../graph/connection.js";
import { readByKeys } from "../../graph/readAhead.js";
import type { AuthorDecision } from "../decision.js";
import type { IdentityByline } from "../identityByline.js";
import { unitingKeys } from "../matchGroups.js";
import { type BylineRow, fromRow, type KnownByline, type StoredByline } from "./storedByline.js";
import { fromStoredDecision, namesOf, type StoredDecision } from "./storedDecision.js";

/** All that has a bearing on whose some bylines are. */
export interface GatheredBylines {
  bylines: KnownByline[];
  /** Of these, those that the graph has and the change leaves as they are printed, by id. */
  stored: Map<string, StoredByline>;
  decisions: AuthorDecision[];
}

/** What a change does to bylines: those that it takes out, those that it puts in. */
export interface BylineChange {
  former: readonly KnownByline[];
  next: readonly KnownByline[];
}

/**
 * Gathers the bylines that share a uniting key or a decision with those of a change, or with one that does, and so on:
 * the set is closed, so that clustering it gives what clustering all bylines would. Reads the bylines of equal names
 * and ORCIDs only, so what a load costs does not follow the size of the graph.
 */
export async function gatherBylines(
  transaction: Transaction,
  { former, next }: BylineChange,
  decided: readonly AuthorDecision[] = [],
): Promise<GatheredBylines> {
  const gathering = new Gathering(former, next, decided);
  for (let wanted = gathering.wanted(); wanted; wanted = gathering.wanted()) {
    const [rows, found] = await Promise.all([
      readByKeys<BylineRow<StoredByline>>(transaction, "identity/readBylinesOfNames", wanted),
      readDecisions(transaction, wanted.names),
    ]);
    gathering.add(
      rows.map(fromRow),
      found.map(({ decision }) => fromStoredDecision(decision)),
    );
  }
  return gathering.result();
}

async function readDecisions(
  transaction: Transaction,
  names: readonly string[],
): Promise<{ decision: StoredDecision }[]> {
  return names.length === 0 ? [] : readByKeys(transaction, "identity/readDecisionsOfNames", { names });
}

/** Under which bylines are read. */
type BylineKeys = { names: string[]; orcids: string[] };

class Gathering {
  private readonly pool = new Map<string, KnownByline>();
  private readonly stored = new Map<string, StoredByline>();
  private readonly byKey = new Map<string, string[]>();
  private byAnchor: ReadonlyMap<string, readonly string[]> | undefined;
  private readonly decisions = new Map<string, AuthorDecision>();
  private readonly decisionsByAnchor = new Map<string, AuthorDecision[]>();
  private readonly included = new Set<string>();
  private readonly followedDecisions = new Set<string>();
  private readonly askedNames = new Set<string>();
  private readonly askedOrcids = new Set<string>();
  private readonly formerIds: ReadonlySet<string>;
  private readonly seeds: readonly KnownByline[];
  private names = new Set<string>();
  private orcids = new Set<string>();

  constructor(
    former: readonly KnownByline[],
    private readonly next: readonly KnownByline[],
    decided: readonly AuthorDecision[],
  ) {
    this.formerIds = new Set(former.map(({ id }) => id));
    for (const byline of next) this.addToPool(byline);
    this.seeds = [...former, ...next];
    for (const decision of decided) {
      this.addDecision(decision);
      this.followedDecisions.add(decision.id);
      for (const name of namesOf(decision)) this.wantName(name);
    }
    for (const byline of this.seeds) this.want(byline);
  }

  /** The names and ORCIDs to read next; undefined where the set is closed. */
  wanted(): BylineKeys | undefined {
    const wanted = { names: [...this.names].sort(), orcids: [...this.orcids].sort() };
    this.names = new Set();
    this.orcids = new Set();
    return wanted.names.length + wanted.orcids.length > 0 ? wanted : undefined;
  }

  add(rows: readonly StoredByline[], decisions: readonly AuthorDecision[]): void {
    for (const row of rows) {
      if (this.formerIds.has(row.id) || this.pool.has(row.id)) continue;
      this.stored.set(row.id, row);
      this.addToPool(row);
    }
    for (const decision of decisions) this.addDecision(decision);
    this.spread();
  }

  result(): GatheredBylines {
    const bylines = [...this.included].flatMap((id) => this.pool.get(id) ?? []);
    const stored = new Map([...this.stored].filter(([id]) => this.included.has(id)));
    return { bylines, stored, decisions: [...this.decisions.values()] };
  }

  private addToPool(byline: KnownByline): void {
    this.pool.set(byline.id, byline);
    for (const { id } of unitingKeys(byline)) addTo(this.byKey, id, byline.id);
    this.byAnchor = undefined;
  }

  /** A decision that was given, as it stands after the change, is not replaced by the one that the graph has. */
  private addDecision(decision: AuthorDecision): void {
    if (this.decisions.has(decision.id)) return;
    this.decisions.set(decision.id, decision);
    for (const { anchors } of [...decision.keep, ...decision.merge, ...decision.apart]) {
      for (const anchor of anchors) {
        this.decisionsByAnchor.set(anchor, [...(this.decisionsByAnchor.get(anchor) ?? []), decision]);
      }
    }
  }

  /** Includes all that the pool and the decisions tie to the bylines of the change. */
  private spread(): void {
    for (const { id } of this.next) this.included.add(id);
    const visited = new Set<string>();
    const followedKeys = new Set<string>();
    const queue: KnownByline[] = [...this.seeds, ...[...this.included].flatMap((id) => this.pool.get(id) ?? [])];
    const include = (id: string) => {
      const byline = this.pool.get(id);
      if (!byline || visited.has(id)) return;
      this.included.add(id);
      visited.add(id);
      this.want(byline);
      queue.push(byline);
    };
    for (const [decisionId, decision] of this.decisions) {
      if (this.followedDecisions.has(decisionId)) this.follow(decision, include);
    }
    for (let byline = queue.pop(); byline; byline = queue.pop()) {
      for (const { id: key } of unitingKeys(byline)) {
        // All of a frequent name share a key: each asking for all of them would be their square.
        if (followedKeys.has(key)) continue;
        followedKeys.add(key);
        for (const id of this.byKey.get(key) ?? []) include(id);
      }
      for (const anchor of byline.anchors) {
        for (const decision of this.decisionsByAnchor.get(anchor) ?? []) {
          if (this.followedDecisions.has(decision.id)) continue;
          this.followedDecisions.add(decision.id);
          this.follow(decision, include);
        }
      }
    }
  }

  private follow(decision: AuthorDecision, include: (id: string) => void): void {
    for (const name of namesOf(decision)) this.wantName(name);
    for (const { anchors } of [...decision.keep, ...decision.merge, ...decision.apart]) {
      for (const anchor of anchors) for (const id of this.idsByAnchor().get(anchor) ?? []) include(id);
    }
  }

  /** The bylines of the pool that decisions can hold on to; few loads meet one. */
  private idsByAnchor(): ReadonlyMap<string, readonly string[]> {
    if (this.byAnchor !== undefined) return this.byAnchor;
    const byAnchor = new Map<string, string[]>();
    for (const { id, anchors } of this.pool.values()) for (const anchor of anchors) addTo(byAnchor, anchor, id);
    this.byAnchor = byAnchor;
    return byAnchor;
  }

  private want({ nameKey, orcid }: IdentityByline): void {
    this.wantName(nameKey);
    if (orcid === null || this.askedOrcids.has(orcid)) return;
    this.askedOrcids.add(orcid);
    this.orcids.add(orcid);
  }

  private wantName(name: string): void {
    if (this.askedNames.has(name)) return;
    this.askedNames.add(name);
    this.names.add(name);
  }
}

function addTo(idsByKey: Map<string, string[]>, key: string, id: string): void {
  const ids = idsByKey.get(key);
  if (ids) ids.push(id);
  else idsByKey.set(key, [id]);
}
