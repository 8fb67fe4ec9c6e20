import { fillWording } from "../../report/prose/fillPattern";
import { spansText } from "../../report/prose/figureText";

/** What headings and titles of a form leave open. */
export interface HeadingNames {
  readonly year: string;
  readonly department: string;
}

/** A heading, title or note of a form with `{$year}`, `{$department}` filled in. */
export function headingText(pattern: string, { year, department }: HeadingNames): string {
  return spansText(fillWording(pattern, { $year: year, $department: department }));
}
