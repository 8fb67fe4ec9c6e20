import type { Figure } from "../accounts/figure";
import type { FinalAccounts } from "../accounts/finalAccounts";
import type { ScoreSheet } from "../indicators/scoreSheet";
import type { Recognition } from "../layout/recognisedTable";
import type { Finding } from "../validation/finding";
import { attachmentBlocks } from "./attachments/addAttachments";
import { addContent } from "./content";
import { DoubtfulCells } from "./doubtfulCells";
import { createFigureBook, magnitude } from "./figureBook";
import { fingerprintOf } from "./fingerprint";
import { figuresOf } from "./figuresOf";
import { readNarrative } from "./narrative/narrative";
import { topicOf } from "./narrative/topics";
import type { Outline, Section } from "./outline";
import { outlineOf } from "./outline";
import { ordinalText } from "./ordinals";
import type { ProseContext } from "./render";
import { renderText } from "./render";
import { ReportBuilder } from "./reportBuilder";
import type { ReportModel } from "./reportModel";
import type { ReportOptions } from "./reportOptions";
import { cleanUserText, purposeText, withoutFullStop } from "./userText";

export interface ReportInput {
  readonly recognition: Recognition;
  readonly accounts: FinalAccounts;
  readonly scoreSheet: ScoreSheet | null;
  readonly findings: readonly Finding[];
}

/**
 * The report as data: every figure with its cell, the user's words as they stand, what is missing as a gap.
 * @throws BudgetReportError unknownOutline
 */
export function composeReport(input: ReportInput, options: ReportOptions = {}): ReportModel {
  const { accounts, scoreSheet } = input;
  const outline = outlineOf(options.outlineId);
  const context = proseContext(accounts, options);
  const narrative = readNarrative(accounts, options.texts);
  const builder = new ReportBuilder(context, narrative, new DoubtfulCells(input.findings), (value) =>
    ordinalText(outline.numbering[2] ?? "1.", value),
  );
  for (const content of outline.preamble) addContent(content, builder, scoreSheet, options);
  addSections(outline, outline.sections, 1, builder, scoreSheet, options);
  if (options.attachments !== false) builder.blocks.push(...attachmentBlocks(outline, accounts, scoreSheet));
  listUnplacedText(accounts, builder);
  listMissingBasics(accounts, builder);
  return {
    outlineId: outline.id,
    title: reportTitle(outline, context),
    department: accounts.department?.value ?? null,
    year: accounts.year?.value ?? null,
    blocks: builder.blocks,
    gaps: builder.gaps,
    figures: figuresOf(context, builder.blocks),
    fingerprint: fingerprintOf(input.recognition),
  };
}

function proseContext(accounts: FinalAccounts, options: ReportOptions): ProseContext {
  const texts = new Map<string, string>();
  if (accounts.year) texts.set("year", String(accounts.year.value));
  texts.set("fiscalYear", accounts.year ? `${accounts.year.value}年` : "本年度");
  texts.set("department", accounts.department?.value ?? "本单位");
  for (const [key, paragraph] of accounts.profile) {
    texts.set(`profile.${key}`, withoutFullStop(cleanUserText(paragraph.text)));
  }
  const units = (accounts.units ?? []).map((unit) => unit.name).filter((name) => name !== "");
  if (units.length > 0) texts.set("unitNames", units.join("、"));
  const book = createFigureBook(accounts);
  const [project, ...others] = accounts.projects;
  if (project && others.length === 0 && isWhole(project.amounts["final"], book.find("expenditure.project"))) {
    texts.set("onlyProject.name", project.name);
    if (project.use) texts.set("onlyProject.use", purposeText(project.use));
  }
  return { accounts, book, style: options.amountStyle ?? "trimmed", texts };
}

function isWhole(part: Figure | undefined, whole: Figure | null): boolean {
  return part !== undefined && whole !== null && part.kind === whole.kind && magnitude(part) === magnitude(whole);
}

function addSections(
  outline: Outline,
  sections: readonly Section[],
  level: 1 | 2 | 3 | 4,
  builder: ReportBuilder,
  scoreSheet: ScoreSheet | null,
  options: ReportOptions,
): void {
  const style = outline.numbering[level - 1] ?? "（1）";
  for (const [index, section] of sections.entries()) {
    builder.heading(level, section.id, ordinalText(style, index + 1), section.heading);
    for (const content of section.content) addContent(content, builder, scoreSheet, options);
    if (level < 4) addSections(outline, section.sections, (level + 1) as 2 | 3 | 4, builder, scoreSheet, options);
  }
}

function reportTitle(outline: Outline, context: ProseContext): string {
  return renderText(outline.documentTitle, context) ?? outline.title;
}

/** Nothing of the user's text is dropped unseen: what has no place in this outline is listed. */
function listUnplacedText(accounts: FinalAccounts, builder: ReportBuilder): void {
  builder.markPlaced("title");
  const unplaced = new Set(builder.unplacedTopics());
  for (const { heading } of accounts.narrative) {
    const topic = topicOf(heading);
    if (topic && !unplaced.has(topic)) continue;
    const name = cleanUserText(heading);
    builder.listGap({ what: `文字材料“${name}”在本提纲中没有对应的章节，未写入报告`, where: "报告文字材料" }, name);
  }
}

function listMissingBasics(accounts: FinalAccounts, builder: ReportBuilder): void {
  if (!accounts.year) builder.listGap({ what: "决算年度（各表均未写明）", where: "各表表头或封面" }, "标题");
  if (!accounts.department) builder.listGap({ what: "部门（单位）名称", where: "各表表头或封面" }, "标题");
}
