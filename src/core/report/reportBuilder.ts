import type { DoubtfulCells } from "./doubtfulCells";
import { joinSpans, spansText, text } from "./figureText";
import type { Narrative, UserParagraph } from "./narrative/narrative";
import type { Topic } from "./narrative/topics";
import type { Missing } from "./outline";
import type { ParagraphBlock, ReportBlock, ReportGap, Span } from "./reportModel";
import type { Prose, ProseContext } from "./render";
import { renderStatement } from "./render";

/** Collects the blocks in reading order, the gaps, and what of the user's text has found its place. */
export class ReportBuilder {
  readonly blocks: ReportBlock[] = [];
  readonly gaps: ReportGap[] = [];
  private readonly placed = new Set<Topic>();
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
    this.section = section;
    this.sectionTitle = ordinal + heading;
    this.number = 0;
    this.blocks.push({ type: "heading", level, section, ordinal, text: heading });
  }

  get currentSection(): string {
    return this.section;
  }

  paragraph(spans: readonly Span[], style: ParagraphBlock["style"] = "body", numbered = false): void {
    const ordinal = numbered ? { ordinal: this.numberParagraph(++this.number) } : {};
    this.blocks.push({ type: "paragraph", section: this.section, spans: joinSpans(spans), style, ...ordinal });
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
    if (doubt) this.gap(doubt);
    for (const remark of prose.remarks) {
      if (remark.type === "rounding") this.paragraph(remark.spans, "note");
      else this.gap({ what: spansText(remark.spans), where: "相关决算表" });
    }
  }

  /** The user's paragraphs on the topic as they stand. Were there any? */
  userText(topic: Topic, keep: (paragraph: UserParagraph) => boolean = () => true): boolean {
    const paragraphs = this.narrative.get(topic) ?? [];
    this.placed.add(topic);
    const kept = paragraphs.filter(keep);
    for (const paragraph of kept) this.userParagraph(paragraph);
    return kept.length > 0;
  }

  userParagraph({ text: words, ref }: UserParagraph): void {
    this.blocks.push({
      type: "paragraph",
      section: this.section,
      spans: [text(words)],
      style: "user",
      ...(ref ? { ref } : {}),
    });
  }

  mentions(topic: Topic, word: string): boolean {
    return (this.narrative.get(topic) ?? []).some((paragraph) => paragraph.text.includes(word));
  }

  /** Marks in the document what is missing and lists it. */
  gap(missing: Missing): void {
    const gap = this.listGap(missing, this.sectionTitle);
    this.blocks.push({ type: "gap", section: this.section, gap });
  }

  /** Lists what the document itself has no place for. */
  listGap({ what, where }: Missing, sectionTitle: string): ReportGap {
    const gap: ReportGap = { sectionTitle, what, where };
    this.gaps.push(gap);
    return gap;
  }

  markPlaced(...topics: readonly Topic[]): void {
    for (const topic of topics) this.placed.add(topic);
  }

  unplacedTopics(): Topic[] {
    return [...this.narrative.keys()].filter((topic) => !this.placed.has(topic));
  }
}
