import type { FinalAccounts } from "../accounts/finalAccounts";
import type { Classifications } from "../classification/classifications";
import { BUILT_IN } from "../classification/classifications";
import type { ScoreSheet } from "../indicators/scoreSheet";
import type { Recognition } from "../layout/recognisedTable";
import type { Finding } from "../findings/finding";
import { APPENDIX_TITLE, appendixBlocks } from "./appendix/appendix";
import { markTables } from "./attachments/markTables";
import type { NamedBlocks } from "./attachments/addAttachments";
import {
  attachmentList,
  attachmentsOf,
  blocksOf,
  chosenAttachments,
  unattachedBlocks,
} from "./attachments/addAttachments";
import { coverOf } from "./content/cover";
import { numberedCharts } from "./charts/numberedCharts";
import { renderContent } from "./content/renderContent";
import type { ReportContext } from "./content/reportContext";
import { sectionBlocks } from "./content/sectionBlocks";
import { DoubtfulCells } from "./prose/doubtfulCells";
import { figuresOf } from "./figures/figuresOf";
import { fingerprintOf } from "./figures/fingerprint";
import { listedGaps } from "./content/listedGaps";
import { readNarrative } from "./narrative/narrative";
import { changesOf } from "./changes/changes";
import type { Outline, Section } from "./outline/outline";
import { sectionWith } from "./outline/slots";
import { inHouseStyle } from "./narrative/houseStyle";
import { markOldNames } from "./narrative/oldNames";
import { ordinalText } from "./outline/ordinals";
import { changeGroupsOf } from "./changes/changeGroupsOf";
import { chooseOutline } from "./outline/chooseOutline";
import { applyOutlineChange } from "./outline/outlineChange";
import { NAMES } from "./prose/names";
import { proseContext } from "./prose/proseContext";
import { renderText } from "./prose/render";
import type { ReportBlock } from "./documentModel";
import type { ReportModel } from "./reportModel";
import type { ReportOptions } from "./reportOptions";
import { handSignatureParts, SIGNATURE_SECTION, signatureParts } from "./content/signOff";
import { DEPARTMENT_SLOT } from "./narrative/textSlots";

export interface ReportInput {
  readonly recognition: Recognition;
  readonly accounts: FinalAccounts;
  readonly scoreSheet: ScoreSheet | null;
  readonly findings: readonly Finding[];
  /** The lists that hold for the workbook: by them names are known to be old. Default: the built-in ones. */
  readonly classifications?: Classifications;
  /** A rule's name for the people who read the document. Default: its id. */
  readonly ruleTitle?: (rule: string) => string;
}

/**
 * The report as data: every figure with its cell, the user's words as they stand, what is missing as a gap.
 * @throws BudgetReportError unknownOutline
 */
export function composeReport(input: ReportInput, options: ReportOptions = {}): ReportModel {
  const { accounts, recognition, scoreSheet } = input;
  const { outline: original, ...choice } = chooseOutline(recognition, options);
  const change = options.outlineChanges?.[original.id];
  const outline = change ? applyOutlineChange(original, change) : original;
  const narrative = readNarrative(accounts, options.texts);
  const department = accounts.department?.value ?? narrative.get(DEPARTMENT_SLOT)?.[0]?.text ?? null;
  const fingerprint = fingerprintOf(recognition);
  const changes = changesOf(accounts, changeGroupsOf(outline), options.changeThreshold ?? outline.changes);
  const context: ReportContext = {
    ...proseContext(accounts, department, options),
    changes: { items: changes, causes: options.causes ?? {} },
    toldChanges: new Set(changes.flatMap(({ aliases }) => aliases)),
    narrative,
    scoreSheet,
    doubts: new DoubtfulCells(input.findings, {
      tables: [...accounts.tables, ...(accounts.lastYear?.accounts.tables ?? [])],
      ruleTitle: input.ruleTitle ?? ((rule) => rule),
    }),
    withCharts: options.charts !== false,
    indicatorSection: sectionWith(outline.sections, "indicators"),
  };
  const attachable = attachmentsOf(outline, accounts, scoreSheet);
  const chosen = chosenAttachments(attachable, options.attachments);
  const attachments = [...chosen, ...appendixAttachment(input, options, fingerprint)];
  const marking = {
    year: accounts.year?.value ?? null,
    functional: (input.classifications ?? BUILT_IN).functional,
  };
  const composed = [
    ...markOldNames(numberedCharts(bodyBlocks(outline, context)), marking),
    ...attachmentList(attachments),
    ...sectionBlocks({ id: SIGNATURE_SECTION, title: NAMES.closingTitle, numbering: paragraphNumbering(outline) }, [
      ...signatureParts(department, narrative, options.signatures),
      ...(options.signatures ? handSignatureParts(accounts, narrative) : []),
    ]),
    ...attachments.flatMap(blocksOf),
  ];
  const blocks = markTables(composed, { ...marking, doubts: context.doubts });
  const marked = blocks.flatMap((block) => {
    if (block.type === "gap") return [block.gap];
    return block.type === "paragraph" ? [block.gap, block.doubt].filter((gap) => gap !== undefined) : [];
  });
  const cover = options.cover ? coverOf({ recognition, accounts, department, narrative }) : null;
  return {
    outlineId: outline.id,
    outlineTitle: outline.title,
    outlineChoice: { ...choice, changed: change !== undefined },
    title: renderText(outline.documentTitle, context) ?? outline.title,
    department,
    year: accounts.year?.value ?? null,
    blocks,
    gaps: [
      ...(cover?.gaps ?? []),
      ...marked,
      ...listedGaps({ accounts, department, narrative, original, outline, change, options }),
    ],
    hasContents: options.contents === true,
    ...(cover ? { cover: cover.lines } : {}),
    attachable: attachable.map(({ kind, title }) => ({
      kind,
      title,
      isAttached: chosen.some((one) => one.kind === kind),
    })),
    unattached: attachable.filter((one) => !chosen.includes(one)).flatMap(unattachedBlocks),
    ...(accounts.lastYear ? { lastYear: { file: accounts.lastYear.file, year: accounts.lastYear.year } } : {}),
    figures: figuresOf(context, blocks),
    fingerprint,
  };
}

function bodyBlocks(outline: Outline, context: ReportContext): ReportBlock[] {
  const numbering = paragraphNumbering(outline);
  return [
    ...sectionBlocks(
      { id: "", title: NAMES.openingTitle, numbering },
      outline.preamble.flatMap((content) => renderContent(content, context, "")),
    ),
    ...outline.sections.flatMap((section, index) => blocksOfSection(section, 1, index + 1)),
  ];

  /** @param number its one-based place among the sections beside it */
  function blocksOfSection({ id, heading, content, sections }: Section, level: Level, number: number): ReportBlock[] {
    const ordinal = ordinalText(outline.numbering[level - 1] ?? "（1）", number);
    const parts = content.flatMap((one) => renderContent(one, context, id));
    return [
      { type: "heading", level, section: id, ordinal, text: heading },
      ...inHouseStyle(
        sectionBlocks({ id, title: ordinal + heading, numbering }, parts),
        outline.numbering.slice(level),
      ),
      ...(level === 4
        ? []
        : sections.flatMap((inner, index) => blocksOfSection(inner, (level + 1) as Level, index + 1))),
    ];
  }
}

type Level = 1 | 2 | 3 | 4;

function paragraphNumbering({ numbering }: Outline) {
  return numbering[2] ?? "1.";
}

/** The appendix on what the report rests on stands last. */
function appendixAttachment(
  { scoreSheet, accounts: { tables } }: ReportInput,
  { appendix: input }: ReportOptions,
  fingerprint: string,
): NamedBlocks[] {
  if (!input) return [];
  return [
    { title: APPENDIX_TITLE, blocks: (section) => appendixBlocks(section, { input, fingerprint, scoreSheet, tables }) },
  ];
}
