/** Which parts that fold out are open, by their names: what a person has opened or closed stays so when a step is drawn anew. */
export class OpenParts {
  private readonly known = new Map<string, boolean>();
  private readonly asked = new Map<string, unknown>();

  /**
   * How a part begins that is drawn now. `undefined`: nobody has opened or closed it.
   * @param asked what asks for it to be open, if anything does; the same one opens it once only
   */
  begin(name: string, asked: unknown): boolean | undefined {
    return this.isNews(name, asked) ? true : this.known.get(name);
  }

  keep(name: string, isOpen: boolean): void {
    this.known.set(name, isOpen);
  }

  /** The part has been drawn with what asks for it. */
  drawn(name: string, asked: unknown): void {
    if (this.isNews(name, asked)) this.known.set(name, true);
    this.asked.set(name, asked);
  }

  /** Another workbook: what bears the same name is another part. */
  forget(): void {
    this.known.clear();
    this.asked.clear();
  }

  private isNews(name: string, asked: unknown): boolean {
    return Boolean(asked) && !Object.is(this.asked.get(name), asked);
  }
}
