/** Sets that are united pair by pair (union-find with path halving; Tarjan and van Leeuwen 1984). */
export class UnionFind {
  private readonly parents = new Map<string, string>();

  add(item: string): void {
    if (!this.parents.has(item)) this.parents.set(item, item);
  }

  /** The item that stands for the set of an item. */
  find(item: string): string {
    let current = item;
    for (;;) {
      const parent = this.parents.get(current) ?? current;
      if (parent === current) return current;
      const grandparent = this.parents.get(parent) ?? parent;
      this.parents.set(current, grandparent);
      current = grandparent;
    }
  }

  unite(left: string, right: string): void {
    this.add(left);
    this.add(right);
    const [leftRoot, rightRoot] = [this.find(left), this.find(right)];
    if (leftRoot !== rightRoot) this.parents.set(leftRoot, rightRoot);
  }

  /** The sets, each in the order in which its items were added. */
  sets(): string[][] {
    const sets = new Map<string, string[]>();
    for (const item of this.parents.keys()) {
      const root = this.find(item);
      const set = sets.get(root);
      if (set) set.push(item);
      else sets.set(root, [item]);
    }
    return [...sets.values()];
  }
}
