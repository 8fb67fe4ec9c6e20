import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { Outline, Section } from "../../core/report/outline/outline";
import type { Placeholder } from "../../core/report/placeholders/placeholders";
import type { REPORT_SETTING } from "../../core/report/readReportOptions";
import type { PreviousComparison } from "../../core/report/previous/comparePrevious";
import type { ReportModel } from "../../core/report/reportModel";
import type { ReportDocument } from "../../core/text/document";
import type { Road } from "../../core/road";
import type { ValidationResult } from "../../core/validation/validationResult";
import { appendixOf } from "./appendixOf";
import type { NamedChoice, LentText, OutlineSection, OutlineView, PickedFile, TemplateCheck } from "./views";

const TEXTS: (typeof REPORT_SETTING)["texts"] = "report.texts";
const OUTLINE: (typeof REPORT_SETTING)["outline"] = "report.outline";

/** What a report is composed from; what was not done yet is not in it. */
export interface ReportGround {
  readonly road: Road;
  readonly scoreSheet: ScoreSheet | null;
  readonly validation: ValidationResult | null;
  readonly lastYearValidation: ValidationResult | null;
}

/** The report as the workbook's settings want it. @throws unknownOutline */
export async function composeNow(ground: ReportGround): Promise<ReportModel> {
  const { road, scoreSheet, validation, lastYearValidation } = ground;
  const published = await publishedText(ground);
  if (published) return published;
  const appendix = appendixOf(road);
  const ruleTitle = async () => (await import("../../locales/ruleTitles")).ruleTitles("zh-CN");
  return road.compose({ scoreSheet, validation, lastYearValidation, appendix, ruleTitle });
}

/** A document that was written as a published text is composed as one; its form stands where a report's outline does. */
async function publishedText({ road, validation }: ReportGround): Promise<ReportModel | null> {
  const id = road.settings[OUTLINE];
  if (typeof id !== "string") return null;
  const { knownForm } = await import("../../core/disclosure/forms/disclosureForm");
  const form = knownForm(id);
  if (!form) return null;
  const { writeDisclosure } = await import("../../core/writeDisclosure");
  return writeDisclosure(road, { kind: form.kind, formId: id, validation });
}

export async function outlineChoices({ settings }: Road): Promise<readonly NamedChoice[]> {
  const [{ listOutlines }, { readReportOptions }] = await Promise.all([
    import("../../core/report/outline/outline"),
    import("../../core/report/readReportOptions"),
  ]);
  return listOutlines(readReportOptions(settings).outlines).map(({ id, title }) => ({ id, title }));
}

/** An outline as it came, without what its sections hold. @throws unknownOutline */
export async function outlineView({ settings }: Road, id: string): Promise<OutlineView> {
  const [{ outlineOf }, { readReportOptions }] = await Promise.all([
    import("../../core/report/outline/outline"),
    import("../../core/report/readReportOptions"),
  ]);
  const { numbering, sections } = outlineOf(id, readReportOptions(settings).outlines);
  return { id, numbering, sections: sections.map(sectionView) };
}

function sectionView({ id, heading, required, sections }: Section): OutlineSection {
  return { id, heading, required, sections: sections.map(sectionView) };
}

/** @throws brokenOutline */
export async function readOutline({ name, bytes }: PickedFile): Promise<Outline> {
  const { parseOutline } = await import("../../core/report/outline/outlineFile");
  return parseOutline(bytes, name);
}

/** What last year's report could lend to the outline in use, and what of it this year tells already. @throws notADocument */
export async function readPrevious(
  ground: ReportGround,
  { name, bytes }: PickedFile,
): Promise<{ readonly document: ReportDocument; readonly texts: readonly LentText[] }> {
  const { road } = ground;
  const [{ readDocument }, { textsOfPrevious }, { chooseOutline }, { readReportOptions }] = await Promise.all([
    import("../../hosts/file/readDocument"),
    import("../../core/report/previous/previousReport"),
    import("../../core/report/outline/chooseOutline"),
    import("../../core/report/readReportOptions"),
  ]);
  const options = readReportOptions(road.settings);
  const { outline } = chooseOutline(await road.recognition(), options);
  const document = readDocument(bytes, name);
  const texts = textsOfPrevious(document, outline, "", "");
  const taken = { ...road.settings, [TEXTS]: { ...texts, ...options.texts } };
  const { gaps } = await composeNow({ ...ground, road: road.withSettings(taken) });
  const wanted = new Set(gaps.flatMap(({ remedy }) => (remedy?.type === "confirm" ? [remedy.slot] : [])));
  const lent = Object.entries(texts).map(([slot, { title, text }]) => ({
    slot,
    title,
    text,
    isTold: !wanted.has(slot),
  }));
  return { document, texts: lent };
}

/** The composed report beside last year's. */
export async function againstPrevious(document: ReportDocument, report: ReportModel): Promise<PreviousComparison> {
  const { comparePrevious } = await import("../../core/report/previous/comparePrevious");
  return comparePrevious(document, report);
}

export async function placeholdersOf(report: ReportModel): Promise<readonly Placeholder[]> {
  const { placeholders } = await import("../../core/report/placeholders/placeholders");
  return placeholders(report);
}

/** What a template asks for that the report has not; the file itself is filled by fillWith(). @throws notATemplate */
export async function checkTemplate(report: ReportModel, { name, bytes }: PickedFile): Promise<TemplateCheck> {
  const { fillTemplate } = await import("../../word/fillTemplate");
  const { unknown, unfilled, gaps } = fillTemplate(bytes, report, name);
  return { unknown, unfilled, gaps };
}

/** The report as .docx bytes: in the layout of GB/T 9704, or in the unit's own template. @throws notATemplate */
export async function reportBytes(report: ReportModel, template: PickedFile | null): Promise<Uint8Array> {
  if (template === null) {
    const { writeDocx } = await import("../../word/writeDocx");
    return writeDocx(report);
  }
  const { fillTemplate } = await import("../../word/fillTemplate");
  return fillTemplate(template.bytes, report, template.name).bytes;
}

/** Report, score table, findings, explanations and their list. */
export async function packBytes(
  model: ReportModel,
  template: PickedFile | null,
  { road, scoreSheet, validation }: ReportGround,
): Promise<Uint8Array> {
  const [{ reportPack }, { createTranslator }, { reviewFindings }, report] = await Promise.all([
    import("../../pack/reportPack"),
    import("../../locales"),
    import("../../core/validation/explanations"),
    reportBytes(model, template),
  ]);
  const reviews = reviewFindings(validation?.findings ?? [], road.settings);
  return reportPack({ t: await createTranslator("zh-CN"), model, report, scoreSheet, reviews });
}
