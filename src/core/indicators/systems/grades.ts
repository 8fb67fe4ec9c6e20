import type { ScoreNote } from "../scoreSheet";
import type { ScoreSettings } from "../settings";
import type { Grade } from "./scoringSystem";

/** 90(含)–100 优、80(含)–90 良、60(含)–80 中、60以下 差 (财预〔2020〕10号; ends as there, so 89.5 is 良). */
export const FORM_GRADES = scale(["优", 90], ["良", 80], ["中", 60], ["差", 0]);

/**
 * 优秀、良好、合格、不合格, as some places graded up to 2019 (from memory: names and the 75 points were not seen in a
 * notice). Offered to be chosen, never used by itself.
 */
export const EARLIER_GRADES = scale(["优秀", 90], ["良好", 75], ["合格", 60], ["不合格", 0]);

/** The last year in which those names were in use. */
export const EARLIER_UNTIL = 2019;

export interface Grading {
  readonly grades: readonly Grade[];
  /** What is to be said about the grade, where there is one. */
  readonly gradeNotes: readonly ScoreNote[];
}

/** The grades to use, and for the years in which their names differed from place to place a word about it. */
export function gradesFor(own: readonly Grade[], year: number | null, { gradeScale }: ScoreSettings): Grading {
  if (gradeScale === "earlier") {
    return { grades: EARLIER_GRADES, gradeNotes: [{ code: "setting.gradeScale.earlier", params: {} }] };
  }
  const isOpen = year !== null && year <= EARLIER_UNTIL;
  return { grades: own, gradeNotes: isOpen ? [{ code: "setting.gradeScale.open", params: { year } }] : [] };
}

/** Grades from the highest down, each from its points (included) up to the one above. */
function scale(...grades: readonly (readonly [string, number])[]): readonly Grade[] {
  return grades.map(([grade, min], index) => {
    const above = grades[index - 1]?.[1];
    return { grade, min, min_incl: true, max: above ?? 100, max_incl: above === undefined };
  });
}
