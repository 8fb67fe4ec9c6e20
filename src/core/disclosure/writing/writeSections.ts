import { chineseNumeral } from "../../text/chineseNumber";
import type { ReportBlock } from "../../report/documentModel";
import { attachmentsOf, blocksOf, type NamedBlocks } from "../../report/attachments/addAttachments";
import { CUSTOMARY_ATTACHMENTS } from "../../report/attachments/attachmentKinds";
import { gapPart } from "../../report/content/part";
import { sectionBlocks } from "../../report/content/sectionBlocks";
import { inHouseStyle } from "../../report/narrative/houseStyle";
import { ORDINAL_STYLES, ordinalText } from "../../report/outline/ordinals";
import { text } from "../../report/prose/figureText";
import { missing } from "../../report/prose/missing";
import { allDisclosureSections, type DisclosureForm, type DisclosureSection } from "../forms/disclosureForm";
import { attachedReport } from "./attachReport";
import { headingText, type HeadingNames } from "./headings";
import { contentOf, leadOf } from "./itemContents";
import { publishedTables } from "./publishedTables";
import type { DisclosureContext } from "./disclosureContext";
import { renderItem } from "./renderItem";
import type { ExplainedTerm } from "./terms";

type Level = 0 | 1 | 2 | 3 | 4;

/** Writes the sections of a form in its order; the terms to explain are told with each writing. */
export function sectionWriter(
  form: DisclosureForm,
  context: DisclosureContext,
  names: HeadingNames,
): (terms: readonly ExplainedTerm[]) => ReportBlock[] {
  const hasUnits = allDisclosureSections(form.sections).some(({ item }) => item === "units");
  const first = form.numbering[0] === "第一部分" ? 0 : 1;
  const hasAttachments = allDisclosureSections(form.sections).some(({ item }) => item === "attachments");
  return (terms) => [
    ...form.sections.flatMap((section, index) => blocksUnder(section, 0, index + 1, terms, String(index + 1))),
    // A place whose form has no attachments prints a report that is wanted at the end.
    ...(hasAttachments ? [] : reports().flatMap(blocksOf)),
  ];

  /** @param depth how many headings stand above it; `id` tells its place: 3.5.2 */
  function blocksUnder(
    section: DisclosureSection,
    depth: number,
    number: number,
    terms: readonly ExplainedTerm[],
    id: string,
  ): ReportBlock[] {
    const title = headingText(section.heading, names);
    const ordinal = ordinalOf(form, depth, number);
    const level = Math.min(depth + first, 4) as Level;
    context.answers.section = title;
    const numbering = paragraphNumbering(form, depth);
    const parts = partsOf(section, terms);
    return [
      { type: "heading", level, section: id, ordinal, text: title },
      ...inHouseStyle(sectionBlocks({ id, title: ordinal + title, numbering }, parts), stylesBelow(form, depth)),
      ...wholePages(section),
      ...section.sections.flatMap((inner, index) =>
        blocksUnder(inner, depth + 1, index + 1, terms, `${id}.${index + 1}`),
      ),
    ];
  }

  function partsOf(section: DisclosureSection, terms: readonly ExplainedTerm[]) {
    const { item, own } = section;
    if (item === "terms") return terms.map(({ term, means }) => termPart(term, means));
    if (own) return ownParts(own);
    const contents =
      section.sections.length > 0
        ? leadOf(form.kind, item)
        : contentOf(form.kind, item === "organisation" && hasUnits ? "offices" : item);
    return contents.flatMap((content) => renderItem(content, context, item));
  }

  function ownParts({ id, what }: { readonly id: string; readonly what: string }) {
    const prose = context.answers.words(`own.${id}`, false, what);
    if (!prose) return [];
    if (prose.asked) return [gapPart(missing("answers", { names: what }), { type: "answers", ids: [`own.${id}`] })];
    return [{ type: "paragraph", spans: prose.spans, style: "user" } as const];
  }

  function reports(): NamedBlocks[] {
    return context.report ? [attachedReport(context.report)] : [];
  }

  function wholePages({ item, heading }: DisclosureSection): ReportBlock[] {
    if (item === "tables") return publishedTables(form, context.accounts, names);
    if (item !== "attachments") return [];
    const outline = { attachments: [...CUSTOMARY_ATTACHMENTS] };
    const attached = [...reports(), ...attachmentsOf(outline, context.accounts, context.scoreSheet)];
    if (attached.length > 0) return attached.flatMap(blocksOf);
    const sectionTitle = headingText(heading, names);
    const gap = { sectionTitle, ...missing("noAttachment"), remedy: { type: "step", step: "score" } as const };
    return [{ type: "gap", section: item, gap }];
  }
}

function termPart(term: string, means: string) {
  return { type: "paragraph", spans: [text(`${term}：指${means}。`)], style: "body", isNumbered: true } as const;
}

function ordinalOf({ numbering }: DisclosureForm, depth: number, number: number): string {
  const style = numbering[depth];
  if (style === undefined) return "";
  return style === "第一部分" ? `第${chineseNumeral(number)}部分` : ordinalText(style, number);
}

/** Numbered paragraphs take the next style below their heading that is written in digits. */
function paragraphNumbering(form: DisclosureForm, depth: number) {
  return stylesBelow(form, depth).find((style) => style === "1." || style === "（1）") ?? "1.";
}

function stylesBelow({ numbering }: DisclosureForm, depth: number) {
  return numbering
    .slice(depth + 1)
    .filter((style) => ORDINAL_STYLES.some((one) => one === style)) as (typeof ORDINAL_STYLES)[number][];
}
