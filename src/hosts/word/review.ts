import { supportsWordApi } from "./wordRequest";

/** Review comments and the two readings of tracked changes. */
const REVIEW = "1.4";

/** What a reviewer has left in content controls, by the control's id. */
export interface ControlReviews {
  /** Controls with a review comment within: Word takes it away when the content is replaced (OfficeDev/office-js#2574). */
  readonly commented: ReadonlySet<number>;
  /** Controls with changes that nobody has accepted or rejected: the text with all of them, and with none. */
  readonly revised: ReadonlyMap<number, { readonly current: string; readonly original: string }>;
}

/** Asks for what the next request is to bring; gives the asking for the request after it, which gives the reading. */
export type AskedReview = (controls: readonly Word.ContentControl[]) => () => ControlReviews;

export function canReview(): boolean {
  return supportsWordApi(REVIEW);
}

/**
 * The copy of office.js that we serve has no TrackedChange; but where the body reads the same with and without its
 * changes, no control has any.
 */
export function askForReview(body: Word.Body): AskedReview {
  const comments = body.getComments();
  comments.load("items/id");
  const [current, original] = [body.getReviewedText("Current"), body.getReviewedText("Original")];
  return (controls) => {
    const places = comments.items.map((comment) => askForPlace(comment.getRange()));
    const readings = current.value === original.value ? [] : controls.map(askForReadings);
    return () => ({
      commented: new Set(places.flatMap((place) => place())),
      revised: new Map(readings.map((reading) => reading()).filter((reading) => reading !== null)),
    });
  };
}

/** The control that a comment stands in, or whose whole text it is about. */
function askForPlace(range: Word.Range): () => number[] {
  range.load("text");
  const around = range.parentContentControlOrNullObject;
  around.load("id");
  const within = range.contentControls;
  within.load("items/id,items/text");
  return () => {
    const whole = within.items.filter(({ text }) => text === range.text).map(({ id }) => id);
    return around.isNullObject ? whole : [around.id, ...whole];
  };
}

type Reading = readonly [number, { readonly current: string; readonly original: string }];

function askForReadings(control: Word.ContentControl): () => Reading | null {
  const { id } = control;
  const [current, original] = [control.getReviewedText("Current"), control.getReviewedText("Original")];
  return () => (current.value === original.value ? null : [id, { current: current.value, original: original.value }]);
}
