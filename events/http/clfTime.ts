const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const weekdays = "Sun Mon Tue Wed Thu Fri Sat".split(" ");

/** A moment in the Common Log Format's way, in UTC: `12/Mar/2020:19:03:58 +0000`. */
export function formatClfTime(moment: Date): string {
  const date = `${pad(moment.getUTCDate())}/${monthOf(moment)}/${moment.getUTCFullYear()}`;
  return `${date}:${timeOf(moment)} +0000`;
}

/** A moment as a Cognito authorizer of a REST API writes it: `Thu Mar 12 19:03:58 UTC 2020`. */
export function formatClaimTime(moment: Date): string {
  const weekday = weekdays[moment.getUTCDay()] ?? "";
  const day = `${weekday} ${monthOf(moment)} ${pad(moment.getUTCDate())}`;
  return `${day} ${timeOf(moment)} UTC ${moment.getUTCFullYear()}`;
}

function monthOf(moment: Date): string {
  return months[moment.getUTCMonth()] ?? "";
}

function timeOf(moment: Date): string {
  return [moment.getUTCHours(), moment.getUTCMinutes(), moment.getUTCSeconds()].map(pad).join(":");
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
