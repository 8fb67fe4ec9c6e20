import type { Element } from "@xmldom/xmldom";
import {
  ancestor,
  attribute,
  child,
  childElements,
  create,
  createRun,
  descendants,
  textOf,
  type Reading,
} from "./ooxml";

/** A content control (`w:sdt`) of the document. */
export class ContentControl {
  constructor(readonly element: Element) {}

  get id(): number {
    return Number(this.value("id"));
  }

  set id(id: number) {
    this.setValue("id", String(id));
  }

  get tag(): string {
    return this.value("tag") ?? "";
  }

  set tag(tag: string) {
    this.setValue("tag", tag);
  }

  get title(): string {
    return this.value("alias") ?? "";
  }

  get text(): string {
    return textOf(this.content);
  }

  read(reading: Reading): string {
    return textOf(this.content, reading);
  }

  /** Nobody may edit its content: `contentLocked` or `sdtContentLocked`. */
  get isLocked(): boolean {
    return /ontentLocked/.test(this.value("lock") ?? "");
  }

  lock(): void {
    this.setValue("lock", "contentLocked");
  }

  /** The text gives way; it looks as the first words looked, and the control stays. */
  setText(text: string): void {
    const [first = null] = descendants(this.content, "r");
    const paragraph = child(this.content, "p");
    const home = paragraph ?? this.content;
    const run = createRun(this.content, text, first);
    for (const node of childElements(home)) if (node.localName !== "pPr") home.removeChild(node);
    for (const other of childElements(this.content))
      if (paragraph && other !== paragraph) this.content.removeChild(other);
    home.appendChild(run);
  }

  /** The same while Word tracks changes: the former words stay as deleted ones, the new ones as inserted. */
  trackText(text: string): void {
    const home = child(this.content, "p") ?? this.content;
    const runs = descendants(home, "r").filter((run) => !ancestor(run, "del"));
    const mark = { id: "9000", author: "领导", date: "2024-01-01T00:00:00Z" };
    for (const run of runs) {
      for (const words of childElements(run, "t")) {
        const deleted = create(run, "delText");
        deleted.textContent = words.textContent;
        run.replaceChild(deleted, words);
      }
      const del = create(run, "del", mark);
      run.parentNode?.replaceChild(del, run);
      del.appendChild(run);
    }
    const ins = create(home, "ins", mark);
    ins.appendChild(createRun(home, text, runs[0] ?? null));
    home.appendChild(ins);
  }

  /** A person takes the control away; its words stay or go. */
  remove(keepText: boolean): void {
    const parent = this.element.parentNode;
    if (keepText) for (const node of childElements(this.content)) parent?.insertBefore(node, this.element);
    parent?.removeChild(this.element);
  }

  private get content(): Element {
    return child(this.element, "sdtContent") ?? this.element;
  }

  private get properties(): Element | null {
    return child(this.element, "sdtPr");
  }

  private value(name: string): string | null {
    return attribute(this.properties && child(this.properties, name), "val");
  }

  private setValue(name: string, value: string): void {
    const { properties } = this;
    if (!properties) return;
    const known = child(properties, name);
    if (known) properties.removeChild(known);
    properties.appendChild(create(properties, name, { val: value }));
  }
}
