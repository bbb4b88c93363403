/** Sets by key, each made when it is needed. */
export class Groups extends Map<string, Set<string>> {
  of(key: string): Set<string> {
    const group = this.get(key) ?? new Set();
    if (!this.has(key)) this.set(key, group);
    return group;
  }
}
