import type { ValidationContext } from "../../context";
import type { NarrativeParagraph } from "../../../accounts/finalAccounts";
import { oncePer } from "../../../cache";

/** The free texts of the workbook that speak of categories, paragraph by paragraph. */
export const paragraphs = oncePer((context: ValidationContext): NarrativeParagraph[] => {
  const own = context.accounts.narrative.flatMap((section) => section.paragraphs);
  if (own.length > 0) return own;
  return context
    .ofKind("narrative")
    .flatMap(({ rows }) =>
      rows.flatMap(({ name, nameRef, values }) => [
        ...(name !== undefined && nameRef ? [{ text: name, ref: nameRef }] : []),
        ...Object.values(values).flatMap(({ value, ref }) => (typeof value === "string" ? [{ text: value, ref }] : [])),
      ]),
    );
});
