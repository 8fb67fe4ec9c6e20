import type { FundContent } from "../outline/outline";
import { missing } from "../prose/missing";
import { holds } from "../prose/statement";
import { statesFigures } from "../narrative/cleanText";
import { isFilledIn } from "../../accounts/filledIn";
import type { Part } from "./part";
import { gapPart } from "./part";
import type { ReportContext } from "./reportContext";
import { statementParts } from "./statements";
import { userParagraph, userTextParts } from "./userText";

/** A user's statement that there is nothing. */
const NOTHING = /无|没有|未安排|未发生|不涉及/u;

/**
 * Figures first. The customary 无 is only told where the user says so or the table is there and holds nothing but
 * blanks and zeros; no table is no proof that there was nothing.
 */
export function fundContent(content: FundContent, context: ReportContext): Part[] {
  const { accounts, book } = context;
  const hasFigures = content.figures.some((key) => holds({ key, is: "nonzero" }, book));
  const told = hasFigures ? statementParts(content.statements, context) : [];
  if (told.length > 0) return [...told, ...denial(content, context)];
  const own = userTextParts(content.topic, context);
  if (own.length > 0) return own;
  const profile = accounts.profile.get(content.profile);
  if (profile) return [userParagraph(profile, content.topic)];
  const isThere = isFilledIn(accounts) && accounts.tables.some((table) => content.tables.includes(table.kind));
  const none = isThere && content.none ? statementParts([content.none], context) : [];
  return none.length > 0 ? none : [gapPart(content.missing, { type: "text", slot: content.topic })];
}

/** The user says that there was nothing, and the tables know better. */
function denial({ topic, profile, missing: { where } }: FundContent, { accounts, narrative }: ReportContext): Part[] {
  const words = accounts.profile.get(profile);
  const denied = [...(narrative.get(topic) ?? []), ...(words ? [words] : [])].find(
    ({ text }) => NOTHING.test(text) && !statesFigures(text.replace(/\d{4}年(?:度)?/gu, "")),
  );
  return denied ? [gapPart(missing("deniedFund", { words: denied.text, where }))] : [];
}
