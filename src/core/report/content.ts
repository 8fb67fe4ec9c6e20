import type { ScoreSheet } from "../indicators/scoreSheet";
import type { Content, FundContent, NarrativeContent, OwnContent, StatementsContent } from "./outline";
import type { ReportOptions } from "./reportOptions";
import { chartBlock } from "./chartBlocks";
import { holds } from "./statement";
import type { ReportBuilder } from "./reportBuilder";
import { addDeductions, addImprovements, addScores } from "./scoreProse";
import { isSentence, statesFigures } from "./userText";

/** Adds what the outline asks for at this place. */
export function addContent(
  content: Content,
  builder: ReportBuilder,
  scoreSheet: ScoreSheet | null,
  options: ReportOptions,
): void {
  const { accounts } = builder.context;
  switch (content.kind) {
    case "statements":
      return addStatements(content, builder);
    case "narrative":
      return addNarrative(content, builder);
    case "fund":
      return addFund(content, builder);
    case "own":
      return addOwn(content, builder);
    case "scores":
      return addScores(scoreSheet, builder);
    case "deductions":
      return addDeductions(scoreSheet, builder);
    case "improvements":
      return addImprovements(scoreSheet, builder);
    case "chart": {
      const chart =
        options.charts === false ? null : chartBlock(content.chart, builder.currentSection, accounts, scoreSheet);
      if (chart) builder.blocks.push(chart);
    }
  }
}

/**
 * Figures come from the tables; of the user's text on the same topic only sentences without figures are kept, so that
 * nothing is said twice and no number stands without its cell. Where no table speaks, the user's text stands whole.
 */
function addStatements(content: StatementsContent, builder: ReportBuilder): void {
  const { topic, whenEmpty } = content;
  const told =
    builder.statements(content.statements, content.numbered) ||
    (whenEmpty !== undefined &&
      builder.context.accounts.tables.some((table) => table.kind === whenEmpty.table && table.isEmpty) &&
      builder.statements([whenEmpty.statement], content.numbered));
  const slot = topic ?? `statement:${content.statements[0]}`;
  const own = builder.userText(
    slot,
    (paragraph) => !told || (topic !== undefined && !statesFigures(paragraph.text) && isSentence(paragraph.text)),
  );
  if (!told && !own && content.missing) builder.gap(content.missing, { type: "text", slot });
}

/** A section that the user has added himself. */
function addOwn({ missing }: OwnContent, builder: ReportBuilder): void {
  const slot = `section:${builder.currentSection}`;
  if (!builder.userText(slot)) builder.gap(missing, { type: "text", slot });
}

/** Last year's words come last: what this year's workbook tells is not displaced by them. */
function addNarrative(content: NarrativeContent, builder: ReportBuilder): void {
  const { topic } = content;
  const isLent = builder.isLent(topic);
  if (!isLent && builder.userText(topic)) {
    const missing = content.supplement.filter((entry) => !builder.mentions(topic, entry.unlessMentioned));
    builder.statements(missing.map((entry) => entry.statement));
    return;
  }
  const text = content.profile && builder.context.accounts.profile.get(content.profile);
  if (text) return builder.userParagraph(text, topic);
  if (builder.statements(content.otherwise, true)) return;
  if (isLent && builder.userText(topic)) return;
  if (content.missing) builder.gap(content.missing, { type: "text", slot: topic });
}

/** A user's statement that there is nothing. */
const NOTHING = /无|没有|未安排|未发生|不涉及/u;

/**
 * Figures first. The customary 无 is only told where the user says so or the table is there and holds nothing but
 * blanks and zeros; no table is no proof that there was nothing.
 */
function addFund(content: FundContent, builder: ReportBuilder): void {
  const { accounts, book } = builder.context;
  const hasFigures = content.figures.some((key) => holds({ key, is: "nonzero" }, book));
  const profile = accounts.profile.get(content.profile);
  if (hasFigures && builder.statements(content.statements)) {
    const denied = [...(builder.narrative.get(content.topic) ?? []), ...(profile ? [profile] : [])].find(
      (paragraph) => NOTHING.test(paragraph.text) && !statesFigures(paragraph.text.replace(/\d{4}年(?:度)?/gu, "")),
    );
    if (denied) {
      builder.gap({ what: `文字材料写明“${denied.text}”，与报表有数不一致，请核对`, where: content.missing.where });
    }
    builder.markPlaced(content.topic);
    return;
  }
  if (builder.userText(content.topic)) return;
  if (profile) return builder.userParagraph(profile, content.topic);
  const present = accounts.tables.some((table) => content.tables.includes(table.kind));
  if (present && content.none && builder.statements([content.none])) return;
  builder.gap(content.missing, { type: "text", slot: content.topic });
}
