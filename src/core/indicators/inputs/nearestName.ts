import { nameSimilarity } from "../../classification/similarity";

/** Below it two names have nothing to do with each other. */
const LEAST_SIMILARITY = 0.5;

/** The known name that a misspelt one most likely means, by the name itself or by what it is called; `null` if none is near. */
export function nearestName(
  name: string,
  known: ReadonlyMap<string, { readonly label: string }>,
): { readonly nearest: string; readonly label: string } | null {
  const [best] = [...known]
    .map(([candidate, { label }]) => ({
      nearest: candidate,
      label,
      similarity: Math.max(nameSimilarity(name.toLowerCase(), candidate.toLowerCase()), nameSimilarity(name, label)),
    }))
    .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity);
  return best ? { nearest: best.nearest, label: best.label } : null;
}
