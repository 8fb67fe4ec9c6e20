import type { ProofNumber } from "../../proofread/numbers";
import type { Proofreading } from "../../proofread/proofread";
import { documentTables, type DocumentTables } from "../../proofread/tables/documentTables";
import { evidenceOf } from "../../proofread/workbook/claim";
import { traceNumbers, type TracedClaim } from "../../proofread/workbook/trace";
import type { Fact } from "../../reading/facts";
import { passagesOf, type Passage } from "../../reading/passage";
import { readFacts } from "../../reading/read";
import type { DisclosureKind } from "../forms/disclosureForm";
import type { CheckInput } from "./checkInput";
import { tablesOfText, type PublishedTables } from "./tablesOfText";
import { sectionsOf, type DocumentSections } from "./sections";
import { textKind } from "./textKind";
import type { Topic } from "./topics";

/** One number of the prose: what it was read as, how it stands, and what the tables say of it. */
export interface CheckedNumber {
  readonly fact: Fact;
  readonly number: ProofNumber;
  /** Traced to the document's own tables; `null` where they were not asked. */
  readonly inTables: TracedClaim["answer"] | null;
}

/** What every point gets. */
export interface CheckContext extends CheckInput {
  readonly kind: DisclosureKind;
  readonly year: number | null;
  readonly passages: readonly Passage[];
  readonly sections: DocumentSections;
  readonly numbers: readonly CheckedNumber[];
  readonly printed: DocumentTables | null;
  /** The tables that were made public: the document's own, or the workbook's where the document has none. */
  readonly tables: PublishedTables;
  /** Lines and columns were made out from a page's layout: what is not found may be there all the same. */
  readonly isFromPages: boolean;
  /** So much of what such texts tell was read that what is absent is missing, and was not cut off. */
  readonly isWhole: boolean;
}

export function checkContext(input: CheckInput): CheckContext {
  const { document, proofreading, classifications, traces } = input;
  const passages = passagesOf(document);
  const { year } = proofreading;
  const printed = documentTables(document, classifications);
  const sections = sectionsOf(passages, {
    isTable: (paragraph) => printed?.blocks.has(paragraph) === true,
    levelOf: (paragraph) => {
      const block = document.blocks[paragraph - 1];
      return block?.type === "paragraph" ? block.headingLevel : undefined;
    },
  });
  const kind = textKind(document, printed?.recognition.tables);
  const printedTables = document.blocks.filter((block) => block.type === "table");
  // Plain text without any table was a page once, and its tables are lines now.
  const isFromPages =
    (traces === null && printedTables.length === 0) || printedTables.some(({ isFromLayout }) => isFromLayout === true);
  const tables = tablesOfText({ document, passages, sections, printed, workbook: input.workbook, kind, year });
  return {
    ...input,
    traces,
    kind,
    year,
    passages,
    sections,
    numbers: checkedNumbers(passages, proofreading, printed),
    printed,
    tables,
    isFromPages,
    isWhole: !isFromPages && isWhole(sections),
  };
}

/** What nearly all texts have sections of. */
const USUAL: readonly Topic[] = [
  "duties",
  "organisation",
  "units",
  "overall",
  "income",
  "expenditure",
  "appropriation",
  "generalBudget",
  "basic",
  "threePublic",
  "agencyOperation",
  "procurement",
  "assets",
  "performance",
  "terms",
];
const LEAST_SECTIONS = 8;

/** Most of them are there, the opening and what comes at the end among them. */
function isWhole(sections: DocumentSections): boolean {
  const told = USUAL.filter((topic) => sections.textOf(topic).length > 0);
  const opens = told.some((topic) => OPENING.includes(topic));
  const closes = told.some((topic) => CLOSING.includes(topic));
  return told.length >= LEAST_SECTIONS && opens && closes;
}

const OPENING: readonly Topic[] = ["duties", "organisation", "units"];
const CLOSING: readonly Topic[] = ["procurement", "assets", "performance", "terms"];

function checkedNumbers(
  passages: readonly Passage[],
  { numbers, year }: Proofreading,
  printed: DocumentTables | null,
): CheckedNumber[] {
  const prose = passages.filter(({ inTable }) => !inTable);
  const traced = printed ? traceNumbers(prose, evidenceOf(printed.accounts, [], year)) : [];
  const answers = new Map(
    traced.map(({ claim, answer }) => [
      placeKey(claim.passage, claim.sentence.start, claim.mention.quantity.start),
      answer,
    ]),
  );
  return readFacts(passages, year).flatMap((fact, at) => {
    const number = numbers[at];
    const key = placeKey(fact.passage, fact.sentence.start, fact.quantity.start);
    return number ? [{ fact, number, inTables: answers.get(key) ?? null }] : [];
  });
}

function placeKey({ paragraph }: Passage, sentence: number, start: number): string {
  return `${paragraph} ${sentence} ${start}`;
}
