import type { DoubtfulCells } from "./doubtfulCells";
import { joinSpans, spansText, text } from "./figureText";
import type { Narrative, UserParagraph } from "./narrative/narrative";
import { isTopic } from "./narrative/topics";
import type { Topic } from "./narrative/topics";
import type { Missing } from "./outline";
import type { GapRemedy, ParagraphBlock, ReportBlock, ReportGap, Span } from "./reportModel";
import type { Prose, ProseContext } from "./render";
import { renderStatement } from "./render";
import { statesFigures } from "./userText";
import { yearWordsOf } from "./texts/yearWords";

/** Collects the blocks in reading order, the gaps, and what of the user's text has found its place. */
export class ReportBuilder {
  readonly blocks: ReportBlock[] = [];
  readonly gaps: ReportGap[] = [];
  private readonly placed = new Set<string>();
  private section = "";
  private sectionTitle = "";
  private number = 0;

  constructor(
    readonly context: ProseContext,
    readonly narrative: Narrative,
    private readonly doubts: DoubtfulCells,
    private readonly numberParagraph: (value: number) => string,
  ) {}

  heading(level: 1 | 2 | 3 | 4, section: string, ordinal: string, heading: string): void {
    this.beginSection(section, ordinal + heading);
    this.blocks.push({ type: "heading", level, section, ordinal, text: heading });
  }

  /** What follows belongs to another part of the report. @param title names it where a gap is listed */
  beginSection(section: string, title: string): void {
    this.section = section;
    this.sectionTitle = title;
    this.number = 0;
  }

  get currentSection(): string {
    return this.section;
  }

  paragraph(spans: readonly Span[], style: ParagraphBlock["style"] = "body", numbered = false): void {
    const ordinal = numbered ? { ordinal: this.numberParagraph(++this.number) } : {};
    this.blocks.push({ type: "paragraph", section: this.section, spans: joinSpans(spans), style, ...ordinal });
  }

  /** A paragraph that would be the only numbered one of its section stands without number: no 1. without a 2. */
  dropLoneOrdinals(): void {
    const numbered = (block: ReportBlock) => block.type === "paragraph" && block.ordinal !== undefined;
    for (const [index, block] of this.blocks.entries()) {
      if (block.type !== "paragraph" || !numbered(block)) continue;
      if (this.blocks.some((other) => other !== block && other.section === block.section && numbered(other))) continue;
      const { type, section, spans, style } = block;
      this.blocks[index] = { type, section, spans, style };
    }
  }

  /** The statements that can be told, in order; 尾差 follows as a note, a contradiction as a gap. Was there any? */
  statements(ids: readonly string[], numbered = false): boolean {
    const told = ids.flatMap((id) => renderStatement(id, this.context));
    for (const prose of told) this.prose(prose, numbered);
    return told.length > 0;
  }

  private prose(prose: Prose, numbered: boolean): void {
    this.paragraph(prose.spans, "body", numbered);
    const doubt = this.doubts.about(prose.spans);
    if (doubt) this.gap(doubt, { type: "step", step: "validate" });
    for (const remark of prose.remarks) {
      if (remark.type === "rounding") this.paragraph(remark.spans, "note");
      else this.gap({ what: spansText(remark.spans), where: "相关决算表" }, { type: "step", step: "validate" });
    }
  }

  /** The user's paragraphs for the slot as they stand; last year's are marked. Were there any? */
  userText(slot: string, keep: (paragraph: UserParagraph) => boolean = () => true): boolean {
    const paragraphs = this.narrative.get(slot) ?? [];
    this.placed.add(slot);
    const kept = paragraphs.filter(keep);
    this.markLastYears(slot, kept);
    for (const paragraph of kept) this.userParagraph(paragraph, slot);
    return kept.length > 0;
  }

  userParagraph({ text: words, ref }: UserParagraph, slot: string): void {
    this.blocks.push({
      type: "paragraph",
      section: this.section,
      spans: [text(words)],
      style: "user",
      slot,
      ...(ref ? { ref } : {}),
    });
  }

  /** What last year's report lends stands unchanged, years and all, and says so until somebody has confirmed it. */
  private markLastYears(slot: string, paragraphs: readonly UserParagraph[]): void {
    const document = paragraphs.find((paragraph) => paragraph.previous !== undefined)?.previous;
    if (document === undefined) return;
    const said = paragraphs.map((paragraph) => paragraph.text).join("\n");
    const words = yearWordsOf(said);
    const told = [
      ...(words.length === 0 ? [] : [`${words.map((word) => `“${word}”`).join("")}等时间用语`]),
      ...(statesFigures(words.reduce((rest, word) => rest.replaceAll(word, ""), said)) ? ["数字"] : []),
    ];
    const years = told.length === 0 ? "" : `，其中有${told.join("和")}`;
    this.gap(
      {
        what: `核对下文：沿用上年报告“${document}”的文字${years}，按本年度情况修改后确认`,
        where: "报告步骤的文字编辑",
      },
      { type: "confirm", slot },
    );
  }

  /** Are the words for the slot last year's, waiting to be confirmed? */
  isLent(slot: string): boolean {
    return (this.narrative.get(slot) ?? []).some((paragraph) => paragraph.previous !== undefined);
  }

  mentions(topic: Topic, word: string): boolean {
    return (this.narrative.get(topic) ?? []).some((paragraph) => paragraph.text.includes(word));
  }

  /** Marks in the document what is missing and lists it. */
  gap(missing: Missing, remedy?: GapRemedy): void {
    const gap = this.listGap(missing, this.sectionTitle, remedy);
    this.blocks.push({ type: "gap", section: this.section, gap });
  }

  /** Lists what the document itself has no place for. */
  listGap({ what, where }: Missing, sectionTitle: string, remedy?: GapRemedy): ReportGap {
    const gap: ReportGap = { sectionTitle, what, where, ...(remedy ? { remedy } : {}) };
    this.gaps.push(gap);
    return gap;
  }

  markPlaced(...slots: readonly string[]): void {
    for (const slot of slots) this.placed.add(slot);
  }

  isPlaced(slot: string): boolean {
    return this.placed.has(slot);
  }

  unplacedTopics(): Topic[] {
    return [...this.narrative.keys()].filter(isTopic).filter((topic) => !this.placed.has(topic) && !this.isLent(topic));
  }
}
