import type { Figure } from "../accounts/figure";
import type { FinalAccounts } from "../accounts/finalAccounts";
import type { ScoreSheet } from "../indicators/scoreSheet";
import type { Recognition } from "../layout/recognisedTable";
import type { Finding } from "../findings/finding";
import { APPENDIX_TITLE, appendixBlocks } from "./appendix/appendix";
import { attachmentList, attachmentsOf, blocksOf } from "./attachments/addAttachments";
import { addContent } from "./content";
import { DoubtfulCells } from "./doubtfulCells";
import { createFigureBook, magnitude } from "../accounts/figureBook";
import { fingerprintOf } from "./fingerprint";
import { figuresOf } from "./figuresOf";
import { readNarrative } from "./narrative/narrative";
import type { Topic } from "./narrative/topics";
import { topicOf } from "./narrative/topics";
import type { Outline, Section } from "./outline";
import { chooseOutline } from "./outlines/chooseOutline";
import type { OutlineChange } from "./outlines/outlineChange";
import { applyOutlineChange, droppedRequired } from "./outlines/outlineChange";
import { ordinalText } from "./ordinals";
import type { ProseContext } from "./render";
import { renderText } from "./render";
import { ReportBuilder } from "./reportBuilder";
import type { ReportModel } from "./reportModel";
import type { ReportOptions } from "./reportOptions";
import { addSignature } from "./signature";
import type { EnteredTexts } from "./texts/textSlots";
import { DATE_SLOT, DEPARTMENT_SLOT } from "./texts/textSlots";
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
  const { outline: original, ...choice } = chooseOutline(input.recognition, options);
  const change = options.outlineChanges?.[original.id];
  const outline = change ? applyOutlineChange(original, change) : original;
  const narrative = readNarrative(accounts, options.texts);
  const department = accounts.department?.value ?? narrative.get(DEPARTMENT_SLOT)?.[0]?.text ?? null;
  const context = proseContext(accounts, department, options);
  const fingerprint = fingerprintOf(input.recognition);
  const builder = new ReportBuilder(context, narrative, new DoubtfulCells(input.findings), (value) =>
    ordinalText(outline.numbering[2] ?? "1.", value),
  );
  for (const content of outline.preamble) addContent(content, builder, scoreSheet, options);
  addSections(outline, outline.sections, 1, builder, scoreSheet, options);
  builder.dropLoneOrdinals();
  const attachments = options.attachments === false ? [] : attachmentsOf(outline, accounts, scoreSheet);
  const { appendix } = options;
  if (appendix) {
    const blocks = (section: string) => appendixBlocks(section, appendix, fingerprint, scoreSheet);
    attachments.push({ title: APPENDIX_TITLE, blocks });
  }
  builder.blocks.push(...attachmentList(attachments));
  addSignature(builder, department);
  builder.blocks.push(...attachments.flatMap(blocksOf));
  if (change) listDroppedSections(original, change, builder);
  listUnplacedText(accounts, options.texts ?? {}, builder);
  listMissingBasics(accounts, department, builder);
  return {
    outlineId: outline.id,
    outlineTitle: outline.title,
    outlineChoice: { ...choice, changed: change !== undefined },
    title: reportTitle(outline, context),
    department,
    year: accounts.year?.value ?? null,
    blocks: builder.blocks,
    gaps: builder.gaps,
    hasContents: options.contents === true,
    figures: figuresOf(context, builder.blocks),
    fingerprint,
  };
}

function proseContext(accounts: FinalAccounts, department: string | null, options: ReportOptions): ProseContext {
  const texts = new Map<string, string>();
  if (accounts.year) texts.set("year", String(accounts.year.value));
  texts.set("fiscalYear", accounts.year ? `${accounts.year.value}年` : "本年度");
  texts.set("department", department ?? "本单位");
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

/** A section that the notices demand may be dropped, but never in silence. */
function listDroppedSections(outline: Outline, change: OutlineChange, builder: ReportBuilder): void {
  for (const { heading } of droppedRequired(outline, change)) {
    const what = `《${outline.title}》要求的“${heading}”一节已从提纲中删去，请确认本年度的通知不要求`;
    builder.listGap({ what, where: "报告步骤的提纲" }, heading);
  }
}

/** Nothing of the user's text is dropped unseen: what has no place in this outline is listed. */
function listUnplacedText(accounts: FinalAccounts, entered: EnteredTexts, builder: ReportBuilder): void {
  builder.markPlaced("title", DATE_SLOT, DEPARTMENT_SLOT);
  const unplaced = new Set(builder.unplacedTopics());
  const list = (name: string) =>
    builder.listGap({ what: `文字材料“${name}”在本提纲中没有对应的章节，未写入报告`, where: "报告文字材料" }, name);
  for (const { heading } of accounts.narrative) {
    const topic = topicOf(heading);
    if (topic && !unplaced.has(topic)) continue;
    if (topic) unplaced.delete(topic);
    list(cleanUserText(heading));
  }
  for (const [slot, { title }] of Object.entries(entered)) {
    // Words for a statement or a reason wait for it; a section or topic that is gone leaves them behind.
    const isLeftBehind = unplaced.has(slot as Topic) || (slot.startsWith("section:") && !builder.isPlaced(slot));
    if (isLeftBehind) list(title);
  }
}

function listMissingBasics(accounts: FinalAccounts, department: string | null, builder: ReportBuilder): void {
  const where = "各表表头或封面";
  if (!accounts.year) {
    builder.listGap({ what: "决算年度（各表均未写明）", where }, "标题", { type: "step", step: "recognise" });
  }
  if (department === null) {
    builder.listGap({ what: "部门（单位）名称", where }, "标题", { type: "text", slot: DEPARTMENT_SLOT });
  }
}
