import type { Grade } from "./scoringSystem";

/** 90(含)–100 优、80(含)–90 良、60(含)–80 中、60以下 差 (财预〔2020〕10号; ends as there, so 89.5 is 良). */
export const FORM_GRADES: readonly Grade[] = [
  { grade: "优", min: 90, min_incl: true, max: 100, max_incl: true },
  { grade: "良", min: 80, min_incl: true, max: 90, max_incl: false },
  { grade: "中", min: 60, min_incl: true, max: 80, max_incl: false },
  { grade: "差", min: 0, min_incl: true, max: 60, max_incl: false },
];
