import type { LampStates } from "#app/components/lamps.tsx";
import type { ExerciseKind } from "#grader/exercise/kind.ts";
import type { EditorBundles } from "./editor/monaco.client.ts";
import type { ServerDraft } from "./draft/draft.ts";
import type { LatestSubmission } from "./judging/use-judging.client.ts";
import type { RunBundles } from "./judging/use-run-client.client.ts";
import type { Neighbour, UnitPlace } from "./shell/studio-header.tsx";

/** Everything that the page's client part gets from the server: data only, nothing hidden of the exercise. */
export interface StudioData {
  slug: string;
  kind: ExerciseKind;
  title: string;
  /** Where in the course it stands. */
  unit: UnitPlace | null;
  previous: Neighbour | null;
  next: Neighbour | null;
  /** The function to write. */
  exportName: string;
  starter: string;
  /** Null when nobody is signed in. */
  owner: string | null;
  draft: ServerDraft | null;
  /** What has been earned so far. */
  lamps: LampStates;
  /** The newest submission, or the one that was asked for. */
  latest: LatestSubmission | null;
  /** Id of the submission that was asked for, to be shown among the attempts. */
  asked: string | null;
  /** Null when the bundles of Run were not built: then only Submit works. */
  run: RunBundles | null;
  /** Null likewise: then the plain editor stays. */
  editor: EditorBundles | null;
}
