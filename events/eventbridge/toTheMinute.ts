/** The minute that a moment lies in: schedules fire to the minute and say so, however late they run. */
export function toTheMinute(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 60_000) * 60_000);
}
