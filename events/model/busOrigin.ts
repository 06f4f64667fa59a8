/** The two fields of EventBridge's envelope that rules choose events by. */
export interface BusOrigin {
  /** `source`: `aws.codebuild`, one or several. Empty where only `furtherSources` tells. */
  readonly sources: readonly string[];
  /** Where any service or application may send the event: what its `source` looks like. */
  readonly furtherSources?: RegExp;
  /** Each `detail-type` that is known to be sent. */
  readonly detailTypes: readonly string[];
  /** Where further detail types of the same kind may be sent: what they look like. */
  readonly furtherDetailTypes?: RegExp;
}

/** True where an event type that has this origin may have that `source`. */
export function comesFrom({ sources, furtherSources }: BusOrigin, source: string): boolean {
  return sources.includes(source) || furtherSources?.test(source) === true;
}

/** True where an event type that has this origin may have that `detail-type`. */
export function isOfKind(
  { detailTypes, furtherDetailTypes }: BusOrigin,
  detailType: string,
): boolean {
  return detailTypes.includes(detailType) || furtherDetailTypes?.test(detailType) === true;
}
