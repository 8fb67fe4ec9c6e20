import type { FinalAccounts } from "../accounts/finalAccounts";
import { BUILT_IN, type Classifications } from "../classification/classifications";
import type { ScoreSheet } from "../indicators/scoreSheet";
import type { Outline } from "../report/outline/outline";
import type { Check } from "./check";
import { checkBalances } from "./checks/balance";
import { checkBrackets } from "./checks/brackets";
import { checkClaims } from "./checks/claims";
import { checkEconomicGroups } from "./checks/economicGroups";
import { checkFormerNames } from "./checks/formerNames";
import { checkImpossibleRates } from "./checks/impossibleRates";
import { checkNameLists } from "./checks/nameLists";
import { checkNoneClaims } from "./checks/noneClaims";
import { checkNumbering } from "./checks/numbering";
import { checkPercentagePoints } from "./checks/percentagePoints";
import { checkPrintedRows } from "./checks/printedRows";
import { checkPrintedFunds } from "./tables/printedFunds";
import { checkPrivateData } from "./checks/privateData";
import { checkRepeats } from "./checks/repeats";
import { checkRuleConditions } from "./checks/ruleConditions";
import { checkScoreRules } from "./checks/scoreRules";
import { checkThreePublicCounts } from "./checks/threePublicCounts";
import { checkUnitNames } from "./checks/unitNames";
import { checkOutline } from "./checks/outline";
import { checkMissingStops } from "./checks/missingStops";
import { checkMisspellings } from "./checks/misspellings";
import { checkMixedUnits } from "./checks/mixedUnits";
import { checkOutdatedNames } from "./checks/outdatedNames";
import { checkWordings } from "./checks/wordings";
import { checkYears } from "./checks/years";
import { checkZeroLists } from "./checks/zeroLists";
import type { ReportDocument } from "../text/document";
import type { Passage } from "../reading/passage";
import { passagesOf } from "../reading/passage";
import type { ProofNumber } from "./numbers";
import { finishFindings } from "./finishFindings";
import { numbersOf } from "./numbers";
import type { ProofFinding } from "./proofFinding";
import { reportYear } from "../reading/reportYear";
import { readFacts } from "../reading/read";
import { cellFacts } from "./tables/cellFacts";
import { compareTables } from "./tables/compareTables";
import type { DocumentTables } from "./tables/documentTables";
import { documentTables } from "./tables/documentTables";
import { factBook } from "./relations/factBook";
import { RELATIONS } from "./relations/relations";
import { listsAgainstTables } from "./listsAgainstTables";
import { numberOf, plainGridTies } from "./tables/plainGridFindings";
import { plainGrids } from "./tables/plainGrids";
import { tableFindings } from "./tables/tableFindings";
import { textAgainstTables } from "./tables/textAgainstTables";
import { evidenceOf } from "./workbook/claim";
import { indicatorCells } from "./workbook/indicatorCells";
import { namedScores } from "./workbook/namedScores";
import type { TraceCoverage } from "./workbook/trace";
import { coverageOf, traceNumbers, workbookFindings } from "./workbook/trace";

/** What a report is held against besides itself. */
export interface ProofreadOptions {
  readonly accounts?: FinalAccounts | null;
  /** The points, where the workbook was scored. */
  readonly scoreSheet?: ScoreSheet | null;
  /** The outline that the report should follow. */
  readonly outline?: Outline | null;
  /** The lists that hold for the unit; without a workbook the built-in ones. */
  readonly classifications?: Classifications;
  /** Sentences that tell what the checking of the workbook came to: one that reads so rests on that. */
  readonly ofChecking?: ReadonlySet<string>;
}

const NO_SENTENCES: ReadonlySet<string> = new Set();

export interface Proofreading {
  readonly findings: readonly ProofFinding[];
  /** The numbers of the prose that bear a unit, each with what it was read as and how it stands. */
  readonly numbers: readonly ProofNumber[];
  readonly year: number | null;
  /** How the amounts stand to the workbook; `null` without one. */
  readonly coverage: TraceCoverage | null;
}

const CHECKS: readonly Check[] = [
  checkRepeats,
  checkMixedUnits,
  checkNameLists,
  checkThreePublicCounts,
  checkImpossibleRates,
  checkPercentagePoints,
  checkNoneClaims,
  checkBalances,
  checkPrintedRows,
  checkPrintedFunds,
  checkScoreRules,
  checkRuleConditions,
  checkEconomicGroups,
  checkZeroLists,
  checkFormerNames,
  checkOutdatedNames,
  checkNumbering,
  checkWordings,
  checkMisspellings,
  checkBrackets,
  checkMissingStops,
  checkYears,
  checkUnitNames,
  checkOutline,
  checkClaims,
  checkPrivateData,
];

/**
 * Holds every figure of a report against the report itself (its sentences, its tables, one against the other) and, where
 * accounts are given, against them. What is not understood is not judged. Findings by severity, then in the order of the
 * document.
 */
export function proofread(document: ReportDocument, options: ProofreadOptions = {}): Proofreading {
  const { accounts = null, scoreSheet = null, outline = null, classifications = BUILT_IN } = options;
  const { ofChecking = NO_SENTENCES } = options;
  const isOfChecking = ({ written }: Passage) => ofChecking.has(written.trim());
  const passages = passagesOf(document);
  const year = reportYear(passages) ?? accounts?.year?.value ?? null;
  const tables = documentTables(document, classifications);
  const grids = plainGrids(document);
  const facts = readFacts(passages, year);
  const book = factBook(facts, passages, year, cellFacts(grids, facts, year));
  const ties = RELATIONS.flatMap((relation) => relation(book));
  const isKnown = (paragraph: number) => tables?.blocks.has(paragraph) === true;
  const againstTables = tables ? textAgainstTables(passages, tables, year) : [];
  ties.push(...plainGridTies(grids, book, isKnown, new Set(againstTables.map(numberOf))));
  const inTables = tables ? tableFindings(tables) : [];
  const found = [
    // A form's own finding says more than that of its cells read as prose.
    ...CHECKS.flatMap((check) => check({ passages, book, year, outline, classifications })).filter(
      (one) => !inTables.some(isSamePlace(one)),
    ),
    ...ties.flatMap(({ finding }) => finding ?? []),
    ...inTables,
    ...againstTables,
    ...(tables ? againstLists(passages, tables) : []),
  ];
  const traced = accounts && againstWorkbook({ passages, tables, accounts, scoreSheet, isOfChecking });
  const findings = finishFindings([...found, ...(traced?.findings ?? [])]);
  return {
    findings,
    numbers: numbersOf(book.facts, ties, findings, traced?.numbers ?? [], isOfChecking),
    year,
    coverage: traced?.coverage ?? null,
  };
}

function isSamePlace({ rule, paragraph }: ProofFinding): (other: ProofFinding) => boolean {
  return (other) => other.rule === rule && other.paragraph === paragraph;
}

/** Where columns were made out from the layout of lines, what they say is a question. */
function againstLists(passages: readonly Passage[], tables: DocumentTables): ProofFinding[] {
  const found = listsAgainstTables(passages, tables);
  if (tables.fromLayout.size === 0) return found;
  return found.map((finding) => (finding.severity === "error" ? { ...finding, severity: "warning" } : finding));
}

interface WorkbookQuestion {
  readonly passages: readonly Passage[];
  readonly tables: DocumentTables | null;
  readonly accounts: FinalAccounts;
  readonly scoreSheet: ScoreSheet | null;
  readonly isOfChecking: (passage: Passage) => boolean;
}

/** G01: the prose by its numbers, the tables cell by cell. */
function againstWorkbook({ passages, tables, accounts, scoreSheet, isOfChecking }: WorkbookQuestion) {
  const blocks = tables?.blocks ?? new Set();
  const evidence = evidenceOf(accounts, namedScores(accounts, scoreSheet), null, indicatorCells(scoreSheet));
  const all = traceNumbers(passages, evidence, (paragraph) => blocks.has(paragraph));
  // What only the checking has counted is in no cell, and nobody misses it there.
  const traced = all.filter(({ claim, answer }) => answer.status !== "notFound" || !isOfChecking(claim.passage));
  const compared = tables
    ? compareTables(tables, accounts)
    : { cells: { traced: 0, contradicted: 0, notFound: 0 }, findings: [] };
  return {
    numbers: traced.map(({ claim: { sentence, mention }, answer: { status } }) => ({
      sentence,
      start: mention.quantity.start,
      status,
    })),
    coverage: coverageOf(traced, compared.cells),
    findings: [...workbookFindings(traced), ...compared.findings],
  };
}
